package throughline.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CursorTest {
    @Test
    void aCursorReadsBackInItsVersionOnly() {
        var cursor = new Cursor("r1", 40);
        assertThat(Cursor.read(cursor.print(), "r1")).isEqualTo(new Cursor.Read.Valid(cursor));
        assertThat(Cursor.read(cursor.print(), "r2")).isEqualTo(new Cursor.Read.Expired());
    }

    @Test
    void nothingIsTheBeginningAndJunkIsUnknown() {
        assertThat(Cursor.read("", "r1")).isEqualTo(new Cursor.Read.Valid(new Cursor("r1", 0)));
        for (var junk : new String[] {"%%%", "AAAA", "cjE6LTU", "cjE6OTk5OTk5OTk5OTk5"}) {
            assertThat(Cursor.read(junk, "r1")).as(junk).isEqualTo(new Cursor.Read.Unknown());
        }
    }
}
