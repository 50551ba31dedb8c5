package kz.patronat.casefile;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What analysts asked for beyond what programs read; the case file keeps it with the words of the form. */
@Component
public class AdditionalFields {

    private final JdbcClient database;

    AdditionalFields(JdbcClient database) {
        this.database = database;
    }

    /** Keeps the field; filled in again, the newer value stands. */
    public void keep(CaseNumber number, AdditionalField field) {
        database.sql("""
                        update case_file set additional = additional || jsonb_build_object(?::text, jsonb_build_object(
                            'kk', ?::text, 'ru', ?::text, 'papers', to_jsonb(?::text[]), 'value', ?::text))
                        where number = ?
                        """)
                .params(
                        field.key(),
                        field.label().kk(),
                        field.label().ru(),
                        field.papers().toArray(String[]::new),
                        field.value(),
                        number.value())
                .update();
    }

    /** @param number of a case; a visit has no such fields */
    public List<AdditionalField> of(String number) {
        return database.sql("""
                        select key, value ->> 'kk' kk, value ->> 'ru' ru, value ->> 'value' typed,
                            array(select jsonb_array_elements_text(value -> 'papers')) papers
                        from case_file, jsonb_each(additional) where number = ? order by key
                        """).param(number).query(AdditionalFields::field).list();
    }

    private static AdditionalField field(ResultSet row, int index) throws SQLException {
        Array papers = row.getArray("papers");
        return new AdditionalField(
                row.getString("key"),
                new Bilingual(row.getString("kk"), row.getString("ru")),
                List.of((String[]) papers.getArray()),
                row.getString("typed"));
    }
}
