package kz.patronat.placement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The applicant is told until when the consent of the spouse is waited for (clause C6; Code art. 122(3)). */
@Component
class TellSpouseConsentWanted implements ExecutionListener {

    private final Wanting wanting;

    TellSpouseConsentWanted(Wanting wanting) {
        this.wanting = wanting;
    }

    @Override
    public void notify(DelegateExecution execution) {
        wanting.tell(execution, "placement.notice.spouse-consent", PlacementProcess.SPOUSE_CONSENT_UNTIL);
    }
}
