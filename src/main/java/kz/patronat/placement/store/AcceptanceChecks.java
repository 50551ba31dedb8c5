package kz.patronat.placement.store;

import java.util.List;
import java.util.Optional;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.signature.SignatureCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the checks of portal applications found: signature and completeness (clause C7). */
@Component
public class AcceptanceChecks {

    private final JdbcClient database;

    AcceptanceChecks(JdbcClient database) {
        this.database = database;
    }

    /**
     * The check of one application.
     *
     * @param signatureValid null until the verifier has answered
     * @param missing codes of the missing documents
     */
    public record AcceptanceCheck(
            @Nullable Boolean signatureValid,
            List<String> missing,
            @Nullable String remark) {}

    public void signature(CaseNumber number, SignatureCheck.Answer answer) {
        database.sql("""
                        insert into acceptance_check (case_number, signature) values (?, ?)
                        on conflict (case_number) do update set signature = excluded.signature
                        """).params(number.value(), answer.name()).update();
    }

    public void completeness(CaseNumber number, boolean complete, List<String> missing, @Nullable String remark) {
        database.sql("""
                        insert into acceptance_check (case_number, complete, missing, remark) values (?, ?, ?, ?)
                        on conflict (case_number) do update set complete = excluded.complete,
                            missing = excluded.missing, remark = excluded.remark
                        """)
                .params(number.value(), complete, missing.toArray(String[]::new), remark)
                .update();
    }

    public Optional<AcceptanceCheck> find(CaseNumber number) {
        return database.sql("select * from acceptance_check where case_number = ?")
                .param(number.value())
                .query((row, index) -> new AcceptanceCheck(
                        row.getString("signature") == null ? null : "VALID".equals(row.getString("signature")),
                        List.of((String[]) row.getArray("missing").getArray()),
                        row.getString("remark")))
                .optional();
    }
}
