package kz.patronat.inspection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import kz.patronat.access.Deputies;
import kz.patronat.access.Role;
import kz.patronat.access.StaffDirectory;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.Channel;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person;
import kz.patronat.casefile.Person.Part;
import kz.patronat.document.Draft;
import kz.patronat.document.Folder;
import kz.patronat.document.HousingActFacts;
import kz.patronat.document.HousingActFacts.Attempt;
import kz.patronat.document.HousingActFacts.Resident;
import kz.patronat.document.Issue;
import kz.patronat.document.Official;
import kz.patronat.document.Papers;
import kz.patronat.inspection.store.ActTable;
import kz.patronat.inspection.store.VisitTable;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Zone;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the act of annex 2 as a numbered paper. */
@Component
public class ActPaper {

    /** Stands on the paper where nothing became known. */
    private static final String UNKNOWN = "–";

    private final ActTable acts;
    private final VisitTable visits;
    private final CaseFiles caseFiles;
    private final People people;
    private final StaffDirectory staff;
    private final Deputies deputies;
    private final Papers papers;
    private final Texts texts;
    private final Clock clock;

    ActPaper(
            ActTable acts,
            VisitTable visits,
            CaseFiles caseFiles,
            People people,
            StaffDirectory staff,
            Deputies deputies,
            Papers papers,
            Texts texts,
            Clock clock) {
        this.acts = acts;
        this.visits = visits;
        this.caseFiles = caseFiles;
        this.people = people;
        this.staff = staff;
        this.deputies = deputies;
        this.papers = papers;
        this.texts = texts;
        this.clock = clock;
    }

    /** Draws the act as it stands, to be signed by whoever studied and by whoever approves. */
    public void draw(String run) {
        var act = acts.ofRun(run);
        var file = caseFiles.get(act.caseNumber());
        var paper = papers.draw(new Draft(Folder.of(file), act.id().toString(), file.language(), facts(act, file)));
        acts.drawn(act.id(), paper);
    }

    /** Lays the approved act of an application from the portal in the cabinet, where it is read (clause C12). */
    public void layInCabinet(String run) {
        var act = acts.ofRun(run);
        var file = caseFiles.get(act.caseNumber());
        if (file.channel() == Channel.PORTAL
                && act.paper() != null
                && papers.get(act.paper()).isSigned()) {
            papers.issue(
                    act.paper(),
                    new Issue(
                            Issue.Way.CABINET,
                            people.applicant(file.number()).name().full(),
                            false,
                            null,
                            clock.instant(),
                            Objects.requireNonNull(act.approvedBy())));
        }
    }

    /** User id of whoever studied; when nobody could, of whoever went there last. */
    public String inspector(String run) {
        return inspector(acts.ofRun(run));
    }

    private String inspector(HousingAct act) {
        var inspector = act.inspectedBy();
        return inspector == null ? visits.latest(act.id()).inspector() : inspector;
    }

    private HousingActFacts facts(HousingAct act, CaseFile file) {
        var content = act.content();
        var all = visits.of(act.id());
        var last = all.get(all.size() - 1);
        var signs = deputies.signatory(file.provider());
        return new HousingActFacts(
                act.caseNumber(),
                content == null ? day(last.plannedAt()) : content.studiedOn(),
                List.of(new Official(staff.name(inspector(act)), Role.SPECIALIST.id())),
                applicant(people.applicant(act.caseNumber()), content, last),
                people.find(act.caseNumber(), Part.SPOUSE)
                        .map(spouse -> spouse(spouse, content, last))
                        .orElse(null),
                content == null ? null : new StudyOnPaper(texts).of(content),
                all.stream().filter(Visit::isAttempt).map(this::attempt).toList(),
                new Official(signs.name(), signs.position()));
    }

    private static Resident applicant(Person person, @Nullable ActContent content, Visit visit) {
        return content == null
                ? unknown(person, visit)
                : new Resident(
                        person.name(),
                        person.birthDate(),
                        content.applicantDocument(),
                        content.applicantRegistered(),
                        content.applicantResidence(),
                        content.applicantEducation(),
                        content.applicantWork());
    }

    private static Resident spouse(Person person, @Nullable ActContent content, Visit visit) {
        return content == null || content.spouseDocument() == null
                ? unknown(person, visit)
                : new Resident(
                        person.name(),
                        person.birthDate(),
                        content.spouseDocument(),
                        known(content.spouseRegistered()),
                        known(content.spouseResidence()),
                        known(content.spouseEducation()),
                        known(content.spouseWork()));
    }

    private static Resident unknown(Person person, Visit visit) {
        return new Resident(
                person.name(), person.birthDate(), UNKNOWN, known(person.address()), visit.place(), UNKNOWN, UNKNOWN);
    }

    private static String known(@Nullable String text) {
        return text == null ? UNKNOWN : text;
    }

    private Attempt attempt(Visit visit) {
        var key = "inspection.visit." + visit.outcome();
        return new Attempt(
                LocalDateTime.ofInstant(visit.plannedAt(), Zone.ALMATY),
                texts.in(Language.KK, key)
                        + " / "
                        + texts.in(Language.RU, key)
                        + (visit.note() == null ? "" : ". " + visit.note()));
    }

    private static LocalDate day(Instant at) {
        return Zone.day(at);
    }
}
