package kz.patronat.placement.store;

import java.util.Collection;
import java.util.List;
import kz.patronat.kernel.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes of the grounds to which the facts of each case point at present; only a person decides on them. */
@Component
public class SuggestedGrounds {

    private final JdbcClient database;

    SuggestedGrounds(JdbcClient database) {
        this.database = database;
    }

    /** Replaces what was suggested before. */
    public void put(CaseNumber number, Collection<String> codes) {
        database.sql("delete from suggested_ground where case_number = ?")
                .param(number.value())
                .update();
        codes.stream()
                .distinct()
                .forEach(code -> database.sql("insert into suggested_ground (case_number, code) values (?, ?)")
                        .params(number.value(), code)
                        .update());
    }

    public List<String> of(CaseNumber number) {
        return database.sql("select code from suggested_ground where case_number = ? order by code")
                .param(number.value())
                .query(String.class)
                .list();
    }
}
