package kz.patronat.placement.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was agreed about the children of all cases beyond what the case file holds (Code art. 118-3, 136). */
@Component
public class ChildAgreements {

    private final JdbcClient database;

    ChildAgreements(JdbcClient database) {
        this.database = database;
    }

    /** With whom a child lives. */
    public enum LivesWith {
        ORGANISATION,
        GUARDIAN
    }

    /** The child's own consent, asked from ten years on. */
    public enum OwnConsent {
        GIVEN,
        REFUSED,
        NOT_NEEDED
    }

    /**
     * The agreement on one child.
     *
     * @param administrationOn when the organisation or guardian agreed
     * @param consentOn when the child consented
     * @param undertakingOn when the applicant undertook not to disclose anything about the child
     */
    public record ChildAgreement(
            Iin child,
            LivesWith livesWith,
            LocalDate administrationOn,
            OwnConsent consent,
            @Nullable LocalDate consentOn,
            LocalDate undertakingOn) {}

    /** Replaces the agreements of the case. */
    public void put(CaseNumber number, List<ChildAgreement> agreements) {
        database.sql("delete from child_agreement where case_number = ?")
                .param(number.value())
                .update();
        for (var agreement : agreements) {
            database.sql("""
                            insert into child_agreement (case_number, iin, lives_with, administration_agreed_on,
                                child_consent, child_consent_on, undertaking_on)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            number.value(),
                            agreement.child().value(),
                            agreement.livesWith().name(),
                            agreement.administrationOn(),
                            agreement.consent().name(),
                            agreement.consentOn(),
                            agreement.undertakingOn())
                    .update();
        }
    }

    public Optional<ChildAgreement> find(CaseNumber number, Iin child) {
        return database.sql("select * from child_agreement where case_number = ? and iin = ?")
                .params(number.value(), child.value())
                .query((row, index) -> new ChildAgreement(
                        child,
                        LivesWith.valueOf(row.getString("lives_with")),
                        row.getObject("administration_agreed_on", LocalDate.class),
                        OwnConsent.valueOf(row.getString("child_consent")),
                        row.getObject("child_consent_on", LocalDate.class),
                        row.getObject("undertaking_on", LocalDate.class)))
                .optional();
    }
}
