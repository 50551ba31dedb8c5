package kz.patronat.placement;

import java.util.Map;
import kz.patronat.casefile.Application;
import kz.patronat.casefile.Channel;
import kz.patronat.casefile.Registration;
import kz.patronat.casefile.Registrations;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.Messages;
import kz.patronat.signature.SignedPayload;
import kz.patronat.signature.SignedSubmissions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes applications from the portal: registered on arrival, before anything outside is asked (clauses C2, C4, C26). */
@Component
public class PortalApplications {

    private static final String SUBMITTED = "placement.submitted-through-portal";

    private final Registrations registrations;
    private final Messages messages;
    private final SignedSubmissions submissions;

    PortalApplications(Registrations registrations, Messages messages, SignedSubmissions submissions) {
        this.registrations = registrations;
        this.messages = messages;
        this.submissions = submissions;
    }

    /**
     * Registers the application, keeps it as it was signed and starts its case, in one transaction. The request of one
     * origin is registered once, however often it comes.
     */
    @Transactional
    public Registration submit(Application application, SignedPayload signed) {
        var registration = submit(application);
        submissions.keep(registration.number().value(), signed);
        return registration;
    }

    /** Registers an application whose signature lies elsewhere. */
    @Transactional
    public Registration submit(Application application) {
        if (application.channel() != Channel.PORTAL) {
            throw new IllegalArgumentException("only the portal submits here");
        }
        var registration = registrations.register(application);
        if (registration.isNew()) {
            var number = registration.number().value();
            messages.startBySystem(
                    number, SUBMITTED, application.provider(), Map.of(CaseVariables.CASE_NUMBER.name(), number));
        }
        return registration;
    }
}
