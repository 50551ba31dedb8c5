package kz.patronat.cabinet.process;

import static kz.patronat.cabinet.process.PortalStatusProcess.CHANGED_NUMBER;
import static kz.patronat.cabinet.process.PortalStatusProcess.CHANGE_ORDINAL;
import static kz.patronat.cabinet.process.PortalStatusProcess.PORTAL_TOLD;
import static kz.patronat.cabinet.process.PortalStatusProcess.TOLD_AGAIN_AT;

import java.util.Date;
import kz.patronat.cabinet.StatusDelivery;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TellPortalDelegate implements JavaDelegate {

    private final StatusDelivery delivery;

    TellPortalDelegate(StatusDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var again = delivery.tell(CHANGED_NUMBER.from(execution), CHANGE_ORDINAL.from(execution));
        PORTAL_TOLD.set(execution, again.isEmpty());
        again.ifPresent(at -> TOLD_AGAIN_AT.set(execution, Date.from(at)));
    }
}
