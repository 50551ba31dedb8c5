package kz.patronat.registry.process;

import static kz.patronat.registry.process.RegistryChecksProcess.CERTIFICATE_SINCE;
import static kz.patronat.registry.process.RegistryChecksProcess.PAPER_DUE_AT;
import static kz.patronat.registry.process.RegistryChecksProcess.PAPER_WANTED;
import static kz.patronat.registry.process.RegistryChecksProcess.SIGNING_AT;

import java.util.Date;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * The applicant is asked for the certificate of a person about whom no registry has answered, and told from which day it
 * has to be issued (clause C8). Where an older model asks, and in what was sent before, the texts under
 * {@code registry.notice.paper.CRIMINAL_RECORD} say no such day.
 */
@Component
class TellCertificateWanted implements ExecutionListener {

    private final PaperDates dates;
    private final PaperNotices papers;

    TellCertificateWanted(PaperDates dates, PaperNotices papers) {
        this.dates = dates;
        this.papers = papers;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var dueAt = PAPER_DUE_AT.from(execution).toInstant();
        var signingAt = SIGNING_AT.find(execution).map(Date::toInstant).orElse(null);
        var since = dates.certificateSince(dueAt, signingAt);
        CERTIFICATE_SINCE.set(
                execution, Date.from(since.atStartOfDay(Zone.ALMATY).toInstant()));
        PAPER_WANTED.set(execution, true);
        papers.tell(execution, "certificate", Written.day(Zone.day(dueAt)), Written.day(since));
    }
}
