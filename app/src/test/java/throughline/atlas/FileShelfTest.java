package throughline.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Memory for files of maps is bounded and never hands out what is out of date.
class FileShelfTest {
    @Test
    void memoryIsBounded() {
        var shelf = new FileShelf();
        shelf.find("one", "");
        for (var number = 0; number < 100; number++) {
            shelf.keep("one", "file " + number, new byte[500_000]);
            assertThat(shelf.bytes()).isLessThanOrEqualTo(FileShelf.MOST_BYTES);
        }
        assertThat(shelf.find("one", "file 99")).isPresent();
        assertThat(shelf.find("one", "file 0")).isEmpty();
    }

    @Test
    void anotherEditionForgetsAll() {
        var shelf = new FileShelf();
        shelf.find("one", "a");
        shelf.keep("one", "a", new byte[10]);
        assertThat(shelf.find("two", "a")).isEmpty();
        shelf.keep("one", "a", new byte[10]);
        assertThat(shelf.find("two", "a")).isEmpty();
        assertThat(shelf.bytes()).isZero();
    }
}
