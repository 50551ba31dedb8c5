package kz.patronat.workplace;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.Role;
import kz.patronat.access.SignedIn;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Told;
import kz.patronat.notification.Wordings;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** «Хабарламалар / Уведомления»: what the person was told of cases and visits, breaches of the term above all. */
@RestController
@RequestMapping("/camunda/api/patronat/notices")
@AllowedTo({Role.REGISTRAR, Role.SPECIALIST, Role.HEAD, Role.DEPUTY_HEAD, Role.AKIMAT, Role.QUALITY_OFFICER})
class NoticesEndpoint {

    private final Notices notices;
    private final Wordings wordings;

    NoticesEndpoint(Notices notices, Wordings wordings) {
        this.notices = notices;
        this.wordings = wordings;
    }

    record NoticeRow(String id, String at, String number, String text, boolean seen) {}

    @GetMapping
    List<NoticeRow> own(@AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        return rows(reader, ReaderLanguage.of(request));
    }

    /** Marks a notice of one's own as seen; answers the list as it is then. */
    @PutMapping("/{id}/seen")
    List<NoticeRow> seen(@PathVariable UUID id, @AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        if (told(reader).stream().noneMatch(notice -> notice.id().equals(id))) {
            throw new ReachableFolders.NotReachable();
        }
        notices.seen(id, reader.getName());
        return rows(reader, ReaderLanguage.of(request));
    }

    private List<NoticeRow> rows(SignedIn reader, Language language) {
        return told(reader).stream()
                .map(notice -> new NoticeRow(
                        notice.id().toString(),
                        Written.moment(notice.at()),
                        notice.number(),
                        wordings.full(language, notice.event(), notice.arguments()),
                        notice.seen()))
                .toList();
    }

    private List<Told> told(SignedIn reader) {
        return notices.to(
                reader.getName(),
                reader.member().roles().stream().map(Role::id).toList(),
                reader.member().providers());
    }
}
