package kz.patronat.complaint;

import java.util.Optional;
import kz.patronat.complaint.Filing.Level;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.ProviderId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The complaints of the first level that one to the quality body may follow (clause C22). */
@Component
public class FirstComplaints {

    private final Complaints complaints;

    FirstComplaints(Complaints complaints) {
        this.complaints = complaints;
    }

    public Optional<Complaint> find(String number, ProviderId provider) {
        return complaints
                .find(number)
                .filter(found -> found.filing().level() == Level.FIRST)
                .filter(found -> found.provider().equals(provider));
    }

    /** @param caseNumber as it was written; whoever writes none means the case of the first complaint */
    public boolean isSameMatter(Complaint first, @Nullable String caseNumber) {
        return caseNumber == null || new CaseNumber(caseNumber).equals(first.caseNumber());
    }
}
