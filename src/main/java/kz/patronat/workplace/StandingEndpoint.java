package kz.patronat.workplace;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.Role;
import kz.patronat.access.SignedIn;
import kz.patronat.access.StaffDirectory;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;
import kz.patronat.texts.Texts;
import kz.patronat.workplace.StandingCases.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The queues «waiting for the applicant» and «on hold», beside those of the engine. */
@RestController
@RequestMapping("/camunda/api/patronat/standing")
@AllowedTo({Role.REGISTRAR, Role.SPECIALIST, Role.HEAD, Role.DEPUTY_HEAD})
class StandingEndpoint {

    private final StandingCases cases;
    private final StaffDirectory staff;
    private final Texts texts;
    private final Clock clock;

    StandingEndpoint(StandingCases cases, StaffDirectory staff, Texts texts, Clock clock) {
        this.cases = cases;
        this.staff = staff;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param reason for what the case stands, with the date */
    record Row(
            String number,
            String applicant,
            String reason,
            String executor,
            String due,
            @Nullable Long daysLeft) {}

    record Listed(int total, int size, List<Row> rows) {}

    @GetMapping("/waiting")
    Listed waiting(
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal SignedIn reader,
            HttpServletRequest request) {
        return listed(Standstill.Queue.WAITING, page, reader, ReaderLanguage.of(request));
    }

    @GetMapping("/held")
    Listed held(
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal SignedIn reader,
            HttpServletRequest request) {
        return listed(Standstill.Queue.HELD, page, reader, ReaderLanguage.of(request));
    }

    private Listed listed(Standstill.Queue queue, int page, SignedIn reader, Language language) {
        if (page < 0) {
            throw new ReachableFolders.NotReachable();
        }
        var member = reader.member();
        var found = cases.find(Standstill.of(queue, member.roles()), member.providers(), page);
        var names = new HashMap<String, String>();
        return new Listed(
                found.total(),
                StandingCases.PAGE,
                found.cases().stream()
                        .map(each -> row(each, executor(each, names), language))
                        .toList());
    }

    private String executor(Standing standing, Map<String, String> names) {
        return standing.executor() == null ? "" : names.computeIfAbsent(standing.executor(), staff::name);
    }

    private Row row(Standing standing, String executor, Language language) {
        return new Row(
                standing.number().value(),
                standing.applicant().full(),
                texts.in(
                        language,
                        "workplace.standstill." + standing.reason(),
                        Written.moment(standing.moment()),
                        detail(standing, language)),
                executor,
                Shown.date(standing.due()),
                standing.due() == null ? null : ChronoUnit.DAYS.between(LocalDate.now(clock), standing.due()));
    }

    private String detail(Standing standing, Language language) {
        return standing.reason().isOfRegistry()
                ? texts.in(language, "registry.name." + standing.detail())
                : Objects.requireNonNullElse(standing.detail(), "");
    }
}
