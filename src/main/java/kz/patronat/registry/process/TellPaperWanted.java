package kz.patronat.registry.process;

import static kz.patronat.registry.process.RegistryChecksProcess.PAPER_DUE_AT;
import static kz.patronat.registry.process.RegistryChecksProcess.PAPER_WANTED;

import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The applicant is asked for the paper of a person about whom no registry has answered (clauses C6, C8). */
@Component
class TellPaperWanted implements ExecutionListener {

    private final PaperNotices papers;

    TellPaperWanted(PaperNotices papers) {
        this.papers = papers;
    }

    @Override
    public void notify(DelegateExecution execution) {
        PAPER_WANTED.set(execution, true);
        papers.tell(
                execution,
                "paper",
                Written.day(Zone.day(PAPER_DUE_AT.from(execution).toInstant())));
    }
}
