package kz.patronat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.patronat.access.Caller;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.story.Cases;
import kz.patronat.story.GuardedWork;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeService
class ReassignmentsIT {

    private static final String WISH = "{\"executor\":\"inspector\",\"reason\":\"демалыс\"}";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles caseFiles;

    private CaseNumber number;

    @BeforeEach
    void held() {
        story.begins();
        number = cases.aCase().opened();
        caseFiles.nameExecutor(number, "specialist");
        GuardedWork.begins(story, number, cases.variables(number, Map.of("executor", "specialist")));
    }

    @Test
    void moveTheCaseAndItsOpenTasks() {
        assertThat(wish("head", WISH)).isEqualTo(204);

        assertThat(caseFiles.get(number).executor()).isEqualTo("inspector");
        assertThat(story.task(number.value(), "UserTask_Draft").getAssignee()).isEqualTo("inspector");
    }

    @Test
    void areTheHeadsToDecide() {
        assertThat(wish("specialist", WISH)).isEqualTo(403);
        assertThat(wish("administrator", WISH)).isEqualTo(403);
        assertThat(wish("head-2", WISH)).isEqualTo(404);
        assertThat(caseFiles.get(number).executor()).isEqualTo("specialist");
    }

    @Test
    void needAReasonAndASpecialistOfTheProvider() {
        assertThat(wish("head", "{\"executor\":\"inspector\"}")).isEqualTo(400);
        assertThat(wish("head", "{\"executor\":\"registrar\",\"reason\":\"x\"}"))
                .isEqualTo(400);
        assertThat(wish("head", "{\"executor\":\"specialist-2\",\"reason\":\"x\"}"))
                .isEqualTo(400);
        assertThat(story.task(number.value(), "UserTask_Draft").getAssignee()).isEqualTo("specialist");
    }

    private int wish(String userId, String json) {
        return Caller.basic(port, userId)
                .send("PUT", "/api/v1/cases/" + number.value() + "/executor", json, "application/json")
                .statusCode();
    }
}
