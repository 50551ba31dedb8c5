package kz.patronat.migration;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.Role;
import kz.patronat.access.SignedIn;
import kz.patronat.access.StaffNames;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Written;
import kz.patronat.migration.Outcome.State;
import kz.patronat.migration.store.Runs;
import kz.patronat.texts.Texts;
import kz.patronat.workplace.ReaderLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Running cases and the versions of their models, in Cockpit. An administrator plans, tries and carries over; an
 * auditor reads what became of the cases of his or her providers.
 */
@RestController
@RequestMapping("/camunda/api/patronat/migrations")
@AllowedTo(Role.ADMINISTRATOR)
class MigrationEndpoint {

    private static final int LATEST = 50;

    private final RunningProcesses processes;
    private final Migrations migrations;
    private final Runs runs;
    private final StaffNames staff;
    private final Texts texts;

    MigrationEndpoint(RunningProcesses processes, Migrations migrations, Runs runs, StaffNames staff, Texts texts) {
        this.processes = processes;
        this.migrations = migrations;
        this.runs = runs;
        this.staff = staff;
        this.texts = texts;
    }

    /** @param label the version as a person calls it */
    record VersionRow(String process, String name, int number, String label, long running) {}

    record StepRow(
            String id,
            String name,
            long standing,
            Plan.Fate fate,
            @Nullable String target,
            List<ChoiceRow> choices) {}

    record ChoiceRow(String id, String name) {}

    record PlanRow(VersionRow from, VersionRow to, List<StepRow> steps, List<String> changes, List<String> refusals) {}

    /** @param counts how many instances became what, by {@link State} */
    record RunRow(
            UUID id,
            boolean trial,
            String name,
            String from,
            String to,
            String by,
            String began,
            String ended,
            Run.@Nullable End outcome,
            String outcomeName,
            Map<State, Long> counts) {}

    record ItemRow(
            String number, State state, String stateName, List<String> reasons, List<String> differences, String at) {}

    /**
     * @param asked the plan, to be carried out after a trial
     * @param mayCarryOver whether the reader is who does that
     */
    record Report(RunRow run, Plan.Wish asked, boolean mayCarryOver, List<String> changes, List<ItemRow> items) {}

    @GetMapping("/versions")
    List<VersionRow> versions(HttpServletRequest request) {
        var language = ReaderLanguage.of(request);
        return processes.versions().stream().map(each -> row(each, language)).toList();
    }

    /** The plan in words; nothing is done. */
    @PostMapping("/plan")
    PlanRow plan(@RequestBody MigrationRequest asked, HttpServletRequest request) {
        var language = ReaderLanguage.of(request);
        var plan = processes.plan(asked.wish());
        return new PlanRow(
                row(plan.from(), language),
                row(plan.to(), language),
                plan.steps().stream().map(each -> row(each, language)).toList(),
                words(plan.changes(), language),
                words(plan.refusals(), language));
    }

    /** Begins a trial, or the carrying over itself; nothing moves before the first {@code steps}. */
    @PostMapping("/runs")
    @ResponseStatus(HttpStatus.CREATED)
    RunRow begin(@RequestBody MigrationRequest asked, Principal person, HttpServletRequest request) {
        return row(migrations.begin(asked.wish(), asked.isTrial(), person.getName()), ReaderLanguage.of(request));
    }

    @PostMapping("/runs/{id}/steps")
    RunRow goOn(@PathVariable String id, HttpServletRequest request) {
        return row(migrations.goOn(id(id)), ReaderLanguage.of(request));
    }

    @PostMapping("/runs/{id}/stop")
    RunRow stop(@PathVariable String id, HttpServletRequest request) {
        return row(migrations.stop(id(id)), ReaderLanguage.of(request));
    }

    @GetMapping("/runs")
    @AllowedTo({Role.ADMINISTRATOR, Role.AUDITOR})
    List<RunRow> latest(HttpServletRequest request) {
        var language = ReaderLanguage.of(request);
        return runs.latest(LATEST).stream().map(run -> row(run, language)).toList();
    }

    @GetMapping("/runs/{id}")
    @AllowedTo({Role.ADMINISTRATOR, Role.AUDITOR})
    Report report(@PathVariable String id, @AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        var language = ReaderLanguage.of(request);
        var run = runs.find(id(id)).orElseThrow(() -> new RejectedInput("run", "migration.no-run"));
        return new Report(
                row(run, language),
                run.wish(),
                reader.has(Role.ADMINISTRATOR),
                words(run.changes(), language),
                runs.items(run.id()).stream()
                        .filter(item -> mayRead(reader, item))
                        .map(item -> row(item, run.trial(), language))
                        .toList());
    }

    private static boolean mayRead(SignedIn reader, Run.Item item) {
        return reader.has(Role.ADMINISTRATOR) || reader.reads(new ProviderId(item.provider()));
    }

    private static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException nonsense) {
            throw new RejectedInput("run", "migration.no-run");
        }
    }

    private VersionRow row(ModelVersion version, Language language) {
        return new VersionRow(
                version.process(),
                version.name().in(language),
                version.number(),
                label(version, language),
                version.running());
    }

    private String label(ModelVersion version, Language language) {
        return texts.in(
                language,
                "migration.version",
                version.number(),
                version.tag() == null ? "–" : version.tag(),
                Written.moment(version.deployed()));
    }

    private static StepRow row(Plan.Step step, Language language) {
        return new StepRow(
                step.id(),
                step.name().in(language),
                step.standing(),
                step.fate(),
                step.target(),
                step.choices().stream()
                        .map(each -> new ChoiceRow(each.id(), each.name().in(language)))
                        .toList());
    }

    private RunRow row(Run run, Language language) {
        return new RunRow(
                run.id(),
                run.trial(),
                run.from().name().in(language),
                label(run.from(), language),
                label(run.to(), language),
                staff.in(language).apply(run.by()),
                Written.moment(run.began()),
                run.ended() == null ? "" : Written.moment(run.ended()),
                run.outcome(),
                texts.in(language, "migration.run." + (run.outcome() == null ? "GOES_ON" : run.outcome())),
                runs.count(run.id()));
    }

    private ItemRow row(Run.Item item, boolean trial, Language language) {
        var deed = item.outcome().state() == Outcome.State.MOVED && !trial;
        return new ItemRow(
                item.businessKey() == null ? item.instanceId() : item.businessKey(),
                item.outcome().state(),
                texts.in(
                        language,
                        "migration.state."
                                + (deed ? "CARRIED_OVER" : item.outcome().state())),
                words(item.outcome().reasons(), language),
                words(item.outcome().differences(), language),
                item.at() == null ? "" : Written.moment(item.at()));
    }

    private List<String> words(List<Sentence> sentences, Language language) {
        return sentences.stream().map(each -> each.in(language, texts)).toList();
    }
}
