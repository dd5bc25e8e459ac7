package throughline.history;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.people.Person;

/// The SQL of remarks.
@Component
final class RemarkStore {
    private final JdbcClient jdbc;

    RemarkStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    void insert(long edit, Person author, String words) {
        jdbc.sql("""
                        insert into edit_remark (edit_id, account_id, author, words)
                        values (:edit, :account, :author, :words)
                        """)
                .param("edit", edit)
                .param("account", author.id())
                .param("author", author.name())
                .param("words", words)
                .update();
    }

    Map<Long, List<Remarks.Remark>> of(List<Long> edits) {
        var remarks = new HashMap<Long, List<Remarks.Remark>>();
        jdbc.sql("select edit_id, author, words, at from edit_remark where edit_id in (:edits) order by id")
                .param("edits", edits)
                .query(row -> {
                    remarks.computeIfAbsent(row.getLong("edit_id"), _ -> new ArrayList<>())
                            .add(new Remarks.Remark(
                                    row.getString("author"),
                                    row.getString("words"),
                                    row.getObject("at", OffsetDateTime.class).toInstant()));
                });
        return remarks;
    }
}
