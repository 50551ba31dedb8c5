package kz.patronat.intake;

import java.util.Map;
import kz.patronat.casefile.Application;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.Registration;
import kz.patronat.casefile.Registrations;
import kz.patronat.document.Folder;
import kz.patronat.document.Scans;
import org.springframework.stereotype.Component;

/** Turns a visit with a complete package into a registered case (clauses C2, C4). */
@Component
public class OfficeRegistrations {

    private final Registrations registrations;
    private final CaseFiles caseFiles;
    private final Scans scans;
    private final Visits visits;
    private final UnfinishedApplications unfinished;

    OfficeRegistrations(
            Registrations registrations,
            CaseFiles caseFiles,
            Scans scans,
            Visits visits,
            UnfinishedApplications unfinished) {
        this.registrations = registrations;
        this.caseFiles = caseFiles;
        this.scans = scans;
        this.visits = visits;
        this.unfinished = unfinished;
    }

    /**
     * Opens the case file; what was scanned during the visit goes into it.
     *
     * @param additional fields that an analyst added to the form
     */
    public Registration register(String visit, Application application, Map<String, Object> additional) {
        var registration = registrations.register(application);
        var number = registration.number();
        visits.link(visit, number);
        scans.move(new Folder(application.provider(), visit), Folder.of(application.provider(), number));
        unfinished.forget(application.provider(), application.applicant().iin());
        additional.forEach((field, value) -> caseFiles.keepAdditional(number, field, value));
        return registration;
    }
}
