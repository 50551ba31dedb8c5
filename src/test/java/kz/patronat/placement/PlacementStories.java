package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.casefile.CaseTerm;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.casefile.Child;
import kz.patronat.casefile.Child.Outcome;
import kz.patronat.casefile.Children;
import kz.patronat.casefile.Decisions;
import kz.patronat.casefile.Findings;
import kz.patronat.casefile.People;
import kz.patronat.casefile.RequiredDocuments;
import kz.patronat.casefile.SubmittedDocuments;
import kz.patronat.document.Folder;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperKind;
import kz.patronat.document.Papers;
import kz.patronat.engine.Messages;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.notification.Notice;
import kz.patronat.notification.Notices;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What the stories of the leading process share. */
@WholeService
abstract class PlacementStories {

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    Messages messages;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    CaseTerms terms;

    @Autowired
    Timetable timetable;

    @Autowired
    Children children;

    @Autowired
    People people;

    @Autowired
    Findings findings;

    @Autowired
    RequiredDocuments required;

    @Autowired
    SubmittedDocuments submitted;

    @Autowired
    Decisions decisions;

    @Autowired
    Papers papers;

    @Autowired
    Notices notices;

    PlacementStory work;
    CaseNumber number;

    @BeforeEach
    void begins() {
        story.begins();
        work = new PlacementStory(
                story, messages, caseFiles, terms, timetable, children, findings, required, submitted);
    }

    /** Two children, heard and decided: a contract on the first, the second refused. */
    void oneRefusedTheOtherPromised() {
        opened(cases.aCase()
                .withChildBorn("2020-05-04")
                .withChildBorn("2021-02-01")
                .opened());
        work.proposedFor(number, PlacementStory.CONTRACT, PlacementStory.REFUSED);
        work.refusalIntended(number, "NON_CONFORMITY");
        work.heard(number);
        work.decided(number, PlacementStory.CONTRACT, PlacementStory.REFUSED);
    }

    String key() {
        return number.value();
    }

    void opened(CaseNumber opened) {
        number = opened;
    }

    CaseStatus status() {
        return caseFiles.get(number).status();
    }

    List<Outcome> outcomes() {
        return children.of(number).stream()
                .map(Child::outcome)
                .filter(Objects::nonNull)
                .toList();
    }

    CaseTerm term() {
        return terms.current(number, "decision").orElseThrow();
    }

    List<PaperKind> papersIn(Paper.State state) {
        return papers.in(Folder.of(caseFiles.get(number))).stream()
                .filter(paper -> paper.state() == state)
                .map(Paper::kind)
                .toList();
    }

    List<String> told() {
        return notices.of(number).stream().map(Notice::event).toList();
    }

    /** The applicant learns of the ending in writing. */
    void endingIsTold() {
        assertThat(caseFiles.get(number).endedAt()).isNotNull();
        work.signed(number, "UserTask_SignEnding");
        assertThat(papersIn(Paper.State.ISSUED)).contains(PaperKind.ENDING);
        assertThat(told()).contains("placement.notice.ending");
    }

    void endsAt(String endEvent, CaseStatus status) {
        assertThat(story.openTasks(key())).isEmpty();
        story.endsAt(key(), "placement", endEvent);
        story.endsAt(key(), "placement", "EndEvent_CaseClosed");
        assertThat(status()).isEqualTo(status);
        assertThat(caseFiles.get(number).endedAt()).isNotNull();
    }
}
