package kz.patronat.placement.process;

import java.time.Clock;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Channel;
import kz.patronat.casefile.People;
import kz.patronat.document.Issue;
import kz.patronat.document.Issue.Way;
import kz.patronat.document.Paper;
import kz.patronat.document.Papers;
import kz.patronat.document.Signing;
import org.springframework.stereotype.Component;

/** Sends a signed paper to the applicant without a clerk's hand (clauses C11, C15). */
@Component
class Sending {

    private final Papers papers;
    private final People people;
    private final Clock clock;

    Sending(Papers papers, People people, Clock clock) {
        this.papers = papers;
        this.people = people;
        this.clock = clock;
    }

    /** Through the cabinet to whoever came by the portal, by a message to whoever came to the office. */
    void send(CaseFile file, Paper paper) {
        var way = file.channel() == Channel.PORTAL ? Way.CABINET : Way.MESSAGE;
        var to = people.applicant(file.number()).name().full();
        var signedBy = paper.signings().stream()
                .map(Signing::recordedBy)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody signed " + paper.number()));
        papers.issue(paper.id(), new Issue(way, to, false, null, clock.instant(), signedBy));
    }
}
