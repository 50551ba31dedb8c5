package kz.patronat.placement.process;

import kz.patronat.casefile.Consent;
import kz.patronat.casefile.Consents;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person.Part;
import kz.patronat.engine.FormInput;
import kz.patronat.kernel.Written;
import kz.patronat.placement.Timetable;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the spouse answers (clause C6; Code art. 122(3)). */
@Component
class ObtainSpouseConsentForm extends PlacementForm {

    private static final String TEXT_VERSION = "1";

    private final People people;
    private final Consents consents;
    private final Timetable timetable;

    ObtainSpouseConsentForm(FormWork work, People people, Consents consents, Timetable timetable) {
        super(work);
        this.people = people;
        this.consents = consents;
        this.timetable = timetable;
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var file = file(task);
        var given = "GIVEN".equals(input.text("spouseAnswer"));
        var on = past(input, "answeredOn");
        var way = input.text("answerWay");
        var note = input.find("answerNote");
        people.find(file.number(), Part.SPOUSE)
                .ifPresent(spouse -> consents.record(new Consent(
                        spouse.id(),
                        Consent.Kind.PLACEMENT_BY_SPOUSE,
                        given,
                        TEXT_VERSION,
                        file.language(),
                        timetable.opening(file, on),
                        way)));
        meet(task, "spouse-consent");
        write(
                task,
                given ? "placement.journal.spouse-consents" : "placement.journal.spouse-refuses",
                Written.day(on),
                note == null ? "" : note);
    }
}
