package kz.patronat.placement.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Channel;
import kz.patronat.document.Issue;
import kz.patronat.document.Issue.Way;
import kz.patronat.document.Paper;
import kz.patronat.document.Papers;
import kz.patronat.engine.FormInput;
import kz.patronat.kernel.Zone;
import kz.patronat.placement.Timetable;
import org.springframework.stereotype.Component;

/** The fields with which a paper leaves the provider (clauses C11, C16). */
@Component
class IssueFields {

    private final Papers papers;
    private final Clock clock;

    IssueFields(Papers papers, Clock clock) {
        this.papers = papers;
        this.clock = clock;
    }

    Way usualWay(CaseFile file) {
        return file.channel() == Channel.PORTAL ? Way.CABINET : Way.HAND;
    }

    void issue(Paper paper, FormInput input, String wayField, LocalDate on, String to, String person) {
        var way = input.choice(wayField, Way.class);
        var identitySeen = input.flag("identitySeen");
        var tracking = input.find("postNumber");
        if (way == Way.HAND && !identitySeen) {
            throw input.reject("identitySeen", "placement.issue.identity");
        }
        if (way == Way.POST && tracking == null) {
            throw input.reject("postNumber", "placement.issue.post-number");
        }
        if (on.isBefore(paper.dated())) {
            throw input.reject(wayField, "placement.issue.before-paper");
        }
        var at = on.equals(Zone.day(clock.instant())) ? clock.instant() : Timetable.at(on, LocalTime.NOON);
        papers.issue(paper.id(), new Issue(way, to, identitySeen, tracking, at, person));
    }
}
