package kz.patronat.inspection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.inspection.store.ActTable;
import kz.patronat.inspection.store.VisitTable;
import kz.patronat.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** The acts of the study of housing and living conditions of all cases (clause C12). */
@Component
public class HousingActs {

    private final ActTable acts;
    private final VisitTable visits;

    HousingActs(ActTable acts, VisitTable visits) {
        this.acts = acts;
        this.visits = visits;
    }

    /** The act that counts: the latest one of the case. */
    public Optional<HousingAct> latest(CaseNumber number) {
        return acts.of(number).stream().reduce((earlier, later) -> later);
    }

    /** Every act of the case, oldest first; a decision made anew has one of its own. */
    public List<HousingAct> of(CaseNumber number) {
        return acts.of(number);
    }

    public List<Visit> visits(UUID act) {
        return visits.of(act);
    }
}
