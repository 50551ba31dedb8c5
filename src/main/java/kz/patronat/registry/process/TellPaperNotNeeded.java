package kz.patronat.registry.process;

import static kz.patronat.registry.process.RegistryChecksProcess.PAPER_WANTED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The registry has answered after all: whoever was asked for a paper need not bring it (clauses C6, C8). */
@Component
class TellPaperNotNeeded implements ExecutionListener {

    private final PaperNotices papers;

    TellPaperNotNeeded(PaperNotices papers) {
        this.papers = papers;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (PAPER_WANTED.find(execution).orElse(false)) {
            papers.tell(execution, "paper-not-needed");
        }
    }
}
