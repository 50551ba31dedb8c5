package kz.patronat.workplace;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.Role;
import kz.patronat.access.SignedIn;
import kz.patronat.access.StaffDirectory;
import kz.patronat.access.StaffNames;
import kz.patronat.casefile.AdditionalFields;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseSearch;
import kz.patronat.casefile.CaseTerm;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.casefile.Channel;
import kz.patronat.casefile.Notes;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Registrations;
import kz.patronat.casefile.SigningBars;
import kz.patronat.engine.ModelNames;
import kz.patronat.engine.OpenTasks;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Spelling;
import kz.patronat.kernel.Written;
import kz.patronat.provider.Providers;
import kz.patronat.signature.Capsules;
import kz.patronat.signature.SignatureCheck;
import kz.patronat.signature.Verdict.Obstacle;
import kz.patronat.signature.Verdict.Reason;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finding a case, its card with the deadline, and notes on it. */
@RestController
@RequestMapping("/camunda/api/patronat")
@AllowedTo({Role.REGISTRAR, Role.SPECIALIST, Role.HEAD, Role.DEPUTY_HEAD, Role.AKIMAT, Role.QUALITY_OFFICER})
class CasesEndpoint {

    private final CaseSearch search;
    private final CaseFiles caseFiles;
    private final CaseTerms terms;
    private final SigningBars bars;
    private final SignatureCheck signatures;
    private final Capsules capsules;
    private final People people;
    private final Notes notes;
    private final AdditionalFields additional;
    private final OpenTasks tasks;
    private final ReachableFolders folders;
    private final StaffDirectory staff;
    private final StaffNames staffNames;
    private final Providers providers;
    private final ModelNames names;
    private final Texts texts;
    private final Clock clock;

    CasesEndpoint(
            CaseSearch search,
            CaseFiles caseFiles,
            CaseTerms terms,
            SigningBars bars,
            SignatureCheck signatures,
            Capsules capsules,
            People people,
            Notes notes,
            AdditionalFields additional,
            OpenTasks tasks,
            ReachableFolders folders,
            StaffDirectory staff,
            StaffNames staffNames,
            Providers providers,
            ModelNames names,
            Texts texts,
            Clock clock) {
        this.search = search;
        this.caseFiles = caseFiles;
        this.terms = terms;
        this.bars = bars;
        this.signatures = signatures;
        this.capsules = capsules;
        this.people = people;
        this.notes = notes;
        this.additional = additional;
        this.tasks = tasks;
        this.folders = folders;
        this.staff = staff;
        this.staffNames = staffNames;
        this.providers = providers;
        this.names = names;
        this.texts = texts;
        this.clock = clock;
    }

    record Hit(
            String number,
            String applicant,
            String status,
            String registered,
            String due,
            @Nullable Long daysLeft) {}

    record TaskRow(String id, String name, String assignee, String due) {}

    record NoteRow(String at, String author, String text) {}

    record NewNote(@Nullable String text) {}

    record Executor(String id, String name) {}

    /** A field that an analyst added to a form. */
    record Additional(String label, String value) {}

    /**
     * The card of a case.
     *
     * @param explanation of the deadline, line by line
     * @param warnings such as a complaint that bars the signing, a signature that does not hold, or a second open application
     * @param executors to whom the reader may give the case; nobody where that is not the reader's to say
     */
    record Card(
            String number,
            String applicant,
            String status,
            String provider,
            String executor,
            String due,
            @Nullable Long daysLeft,
            List<String> explanation,
            List<String> warnings,
            List<Executor> executors,
            List<Additional> additional,
            List<TaskRow> tasks,
            List<NoteRow> notes) {}

    @GetMapping("/cases")
    List<Hit> find(
            @RequestParam("q") String text, @AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        var language = ReaderLanguage.of(request);
        return search.find(text, reader.member().providers()).stream()
                .map(hit -> new Hit(
                        hit.number().value(),
                        hit.applicant().full(),
                        texts.in(language, "casefile.status." + hit.status().name()),
                        Shown.date(hit.effectiveDate()),
                        Shown.date(hit.due()),
                        hit.ended() || hit.due() == null ? null : daysLeft(hit.due())))
                .toList();
    }

    @GetMapping("/tasks/{taskId}/case")
    Card ofTask(@PathVariable String taskId, @AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        var task = tasks.find(taskId).orElseThrow(ReachableFolders.NotReachable::new);
        return card(task.folder(), reader, ReaderLanguage.of(request));
    }

    @GetMapping("/cases/{number}")
    @AllowedTo({
        Role.REGISTRAR,
        Role.SPECIALIST,
        Role.HEAD,
        Role.DEPUTY_HEAD,
        Role.AKIMAT,
        Role.QUALITY_OFFICER,
        Role.AUDITOR
    })
    Card one(@PathVariable String number, @AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        return card(number, reader, ReaderLanguage.of(request));
    }

    @PostMapping("/cases/{number}/notes")
    Card write(
            @PathVariable String number,
            @RequestBody NewNote note,
            @AuthenticationPrincipal SignedIn reader,
            HttpServletRequest request) {
        var file = folders.caseFile(reader, number).orElseThrow(ReachableFolders.NotReachable::new);
        notes.write(file.number(), reader.getName(), note.text() == null ? "" : note.text());
        return card(number, reader, ReaderLanguage.of(request));
    }

    private Card card(String number, SignedIn reader, Language language) {
        var file = folders.caseFile(reader, number).orElseThrow(ReachableFolders.NotReachable::new);
        var term = terms.current(file.number(), Registrations.TERM);
        var colleagues = staffNames.in(language);
        return new Card(
                file.number().value(),
                people.applicant(file.number()).name().full(),
                texts.in(language, "casefile.status." + file.status().name()),
                providers.get(file.provider()).name(language),
                file.executor() == null ? "" : colleagues.apply(file.executor()),
                term.map(CaseTerm::dueDate).map(Shown::date).orElse(""),
                file.endedAt() == null
                        ? term.map(CaseTerm::dueDate).map(this::daysLeft).orElse(null)
                        : null,
                term.map(each -> each.explanation(language)).orElse(List.of()),
                warnings(file, reader, language),
                executors(file, reader),
                additional.of(number).stream()
                        .map(field -> new Additional(field.label().in(language), field.value()))
                        .toList(),
                tasks(number, language, colleagues),
                notes(file.number(), colleagues));
    }

    private List<Executor> executors(CaseFile file, SignedIn reader) {
        var decides = reader.member().has(Role.HEAD, file.provider())
                || reader.member().has(Role.DEPUTY_HEAD, file.provider());
        if (!decides || file.executor() == null || file.endedAt() != null) {
            return List.of();
        }
        return staff.in(Role.SPECIALIST, file.provider()).stream()
                .filter(specialist -> !specialist.userId().equals(file.executor()))
                .map(specialist ->
                        new Executor(specialist.userId(), specialist.name().full()))
                .toList();
    }

    private List<String> warnings(CaseFile file, SignedIn reader, Language language) {
        return Stream.of(
                        signingBars(file, language),
                        signatureDoubts(file, language),
                        signerNames(file, language),
                        otherApplications(file, reader, language))
                .flatMap(each -> each)
                .toList();
    }

    private Stream<String> signingBars(CaseFile file, Language language) {
        return bars.raised(file.number()).stream()
                .map(bar -> texts.in(language, "workplace.signing-barred", bar.reason(), Written.moment(bar.since())));
    }

    /** Why the signature of an application from the portal does not hold, or why nobody could tell yet. */
    private Stream<String> signatureDoubts(CaseFile file, Language language) {
        if (file.channel() != Channel.PORTAL) {
            return Stream.empty();
        }
        var number = file.number().value();
        return Stream.concat(
                        signatures.refusedFor(number).map(Reason::key).stream(),
                        signatures.uncheckedFor(number).map(Obstacle::key).stream())
                .map(key -> texts.in(language, key));
    }

    /** The number is the same, or the signature would have been refused; a name may be out of date on either side. */
    private Stream<String> signerNames(CaseFile file, Language language) {
        var stated = people.applicant(file.number()).name();
        return capsules.signerOf(file.number().value()).stream()
                .filter(signer -> !Spelling.isSame(signer, stated.surname() + " " + stated.given()))
                .map(signer -> texts.in(language, "workplace.signer-name", signer));
    }

    /** Of a case of another provider only that it exists. */
    private Stream<String> otherApplications(CaseFile file, SignedIn reader, Language language) {
        return caseFiles.openCasesOf(people.applicant(file.number()).iin()).stream()
                .filter(other -> !other.number().equals(file.number()))
                .map(other -> reader.reads(other.provider())
                        ? texts.in(language, "workplace.second-application", other.number())
                        : texts.in(language, "workplace.second-application.elsewhere"))
                .distinct();
    }

    private List<TaskRow> tasks(String number, Language language, UnaryOperator<String> colleagues) {
        var called = names.in(language);
        return tasks.of(number).stream()
                .map(task -> row(task, called, colleagues))
                .toList();
    }

    private TaskRow row(OpenTasks.OpenTask task, UnaryOperator<String> called, UnaryOperator<String> colleagues) {
        return new TaskRow(
                task.id(),
                called.apply(task.name()),
                task.assignee() == null ? "" : colleagues.apply(task.assignee()),
                task.due() == null ? "" : Written.moment(task.due()));
    }

    private List<NoteRow> notes(CaseNumber number, UnaryOperator<String> colleagues) {
        return notes.of(number).stream()
                .map(note -> new NoteRow(Written.moment(note.at()), colleagues.apply(note.userId()), note.text()))
                .toList();
    }

    private long daysLeft(LocalDate due) {
        return ChronoUnit.DAYS.between(LocalDate.now(clock), due);
    }
}
