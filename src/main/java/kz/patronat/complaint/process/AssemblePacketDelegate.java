package kz.patronat.complaint.process;

import kz.patronat.complaint.QualityPackets;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts together all that exists of the case for the quality body (clause C22). */
@Component
class AssemblePacketDelegate implements JavaDelegate {

    private final ComplaintWork work;
    private final QualityPackets packets;

    AssemblePacketDelegate(ComplaintWork work, QualityPackets packets) {
        this.work = work;
        this.packets = packets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        packets.assemble(work.of(execution));
    }
}
