package kz.patronat.workplace;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.Role;
import kz.patronat.access.SignedIn;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.People;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.registry.RegistryAnswer;
import kz.patronat.registry.RegistryAnswers;
import kz.patronat.registry.SealedAnswers;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the registries said, in the few words that the case goes on with, and the signed answers behind it: evidence,
 * not reading matter. Who opens one examines or decides the case, says why, and stands in the reading log.
 */
@RestController
@RequestMapping("/camunda/api/patronat")
class RegistryAnswersEndpoint {

    private static final List<Role> READERS = List.of(Role.SPECIALIST, Role.HEAD, Role.DEPUTY_HEAD);

    private final RegistryAnswers answers;
    private final SealedAnswers sealed;
    private final ReachableFolders folders;
    private final People people;
    private final Texts texts;
    private final Clock clock;

    RegistryAnswersEndpoint(
            RegistryAnswers answers,
            SealedAnswers sealed,
            ReachableFolders folders,
            People people,
            Texts texts,
            Clock clock) {
        this.answers = answers;
        this.sealed = sealed;
        this.folders = folders;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param sealed whether there is a signed answer to be opened */
    record Row(
            String id,
            String person,
            String registry,
            String outcome,
            String details,
            String received,
            String validUntil,
            boolean sealed) {}

    record Opening(@Nullable String reason) {}

    record Opened(String mediaType, String content) {}

    /** Nothing for those who neither examine nor decide. */
    @GetMapping("/cases/{number}/registry-answers")
    @AllowedTo({Role.REGISTRAR, Role.SPECIALIST, Role.HEAD, Role.DEPUTY_HEAD, Role.AKIMAT, Role.QUALITY_OFFICER})
    List<Row> answers(
            @PathVariable String number, @AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        var file = folders.caseFile(reader, number).orElseThrow(ReachableFolders.NotReachable::new);
        var language = ReaderLanguage.of(request);
        return mayOpen(reader, file)
                ? answers.of(file.number()).stream()
                        .map(answer -> row(answer, language))
                        .toList()
                : List.of();
    }

    @PostMapping("/cases/{number}/registry-answers/{id}/opening")
    @AllowedTo({Role.SPECIALIST, Role.HEAD, Role.DEPUTY_HEAD})
    ResponseEntity<Opened> open(
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestBody Opening opening,
            @AuthenticationPrincipal SignedIn reader) {
        var file = folders.caseFile(reader, number)
                .filter(each -> mayOpen(reader, each))
                .orElseThrow(ReachableFolders.NotReachable::new);
        var answer = sealed.open(file.number(), id, reader.getName(), Objects.requireNonNullElse(opening.reason(), ""));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Opened(answer.mediaType(), new String(answer.content(), StandardCharsets.UTF_8)));
    }

    private static boolean mayOpen(SignedIn reader, CaseFile file) {
        return READERS.stream().anyMatch(role -> reader.member().has(role, file.provider()));
    }

    private Row row(RegistryAnswer answer, Language language) {
        var outcome = answer.outcomeOn(Zone.day(clock.instant()));
        return new Row(
                answer.id().toString(),
                people.get(answer.person()).name().brief(),
                texts.in(language, "registry.name." + answer.registry()),
                texts.in(language, "registry.outcome." + outcome),
                details(answer, language),
                Written.moment(answer.receivedAt()),
                Shown.date(answer.validUntil()),
                answer.way() == RegistryAnswer.Way.REGISTRY);
    }

    private String details(RegistryAnswer answer, Language language) {
        var impediment = Stream.ofNullable(answer.impediment()).map(each -> "registry.impediment." + each);
        var groups = answer.groups().stream().sorted().map(each -> "registry.group." + each);
        var late = Stream.of("registry.not-counted").filter(each -> !answer.counts());
        var way = Stream.of("registry.way.PAPER").filter(each -> answer.way() == RegistryAnswer.Way.PAPER);
        return Stream.concat(
                        Stream.concat(
                                Stream.of(impediment, groups, way, late)
                                        .flatMap(each -> each)
                                        .map(key -> texts.in(language, key)),
                                differences(answer, language)),
                        Stream.ofNullable(answer.address()))
                .collect(Collectors.joining("; "));
    }

    /** What differs by the registry has words of ours, what differs by a paper those of the clerk. */
    private Stream<String> differences(RegistryAnswer answer, Language language) {
        return answer.way() == RegistryAnswer.Way.PAPER
                ? answer.differences().stream()
                : answer.differences().stream().map(each -> texts.in(language, "registry.difference." + each));
    }
}
