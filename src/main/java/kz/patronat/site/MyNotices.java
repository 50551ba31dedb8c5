package kz.patronat.site;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Written;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.notification.Wordings;
import org.springframework.stereotype.Component;

/** What a citizen was told of a case or a complaint, whatever the channel, newest first (clause C11). */
@Component
class MyNotices {

    private final Notices notices;
    private final Wordings wordings;

    MyNotices(Notices notices, Wordings wordings) {
        this.notices = notices;
        this.wordings = wordings;
    }

    record Told(String at, String text) {}

    /** @param number of the case or of the complaint */
    List<Told> of(String number, SiteLanguage site) {
        var told = notices.of(new CaseNumber(number)).stream()
                .filter(notice -> notice.recipient().kind() == Recipient.Kind.APPLICANT)
                .map(notice -> new Told(
                        Written.moment(notice.at()),
                        wordings.full(site.official(), notice.event(), notice.arguments())))
                .collect(Collectors.toList());
        Collections.reverse(told);
        return told;
    }
}
