package kz.patronat.intake;

import java.util.List;
import kz.patronat.casefile.AdditionalField;
import kz.patronat.casefile.AdditionalFields;
import kz.patronat.casefile.Application;
import kz.patronat.casefile.ChosenChannels;
import kz.patronat.casefile.NoticeChannel;
import kz.patronat.casefile.Registration;
import kz.patronat.casefile.Registrations;
import kz.patronat.document.Folder;
import kz.patronat.document.Scans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a visit with a complete package into a registered case (clauses C2, C4). */
@Component
public class OfficeRegistrations {

    private final Registrations registrations;
    private final AdditionalFields additionalFields;
    private final ChosenChannels channels;
    private final Scans scans;
    private final Visits visits;
    private final UnfinishedApplications unfinished;

    OfficeRegistrations(
            Registrations registrations,
            AdditionalFields additionalFields,
            ChosenChannels channels,
            Scans scans,
            Visits visits,
            UnfinishedApplications unfinished) {
        this.registrations = registrations;
        this.additionalFields = additionalFields;
        this.channels = channels;
        this.scans = scans;
        this.visits = visits;
        this.unfinished = unfinished;
    }

    /**
     * Opens the case file; what was scanned during the visit goes into it.
     *
     * @param channel how the applicant wants to be told, null when nothing was said
     * @param additional fields that an analyst added to the form
     */
    public Registration register(
            String visit, Application application, @Nullable NoticeChannel channel, List<AdditionalField> additional) {
        var registration = registrations.register(application);
        var number = registration.number();
        visits.link(visit, number);
        scans.move(new Folder(application.provider(), visit), Folder.of(application.provider(), number));
        unfinished.forget(application.provider(), application.applicant().iin());
        if (channel != null) {
            channels.choose(number, channel, application.registrar());
        }
        additional.forEach(field -> additionalFields.keep(number, field));
        return registration;
    }
}
