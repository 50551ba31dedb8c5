package kz.patronat.browser;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** C14, C16 and APPC art. 73: the applicant is heard before a refusal; one child refused, the other placed. */
class RefusalInBrowserIT extends CaseInBrowser {

    @Test
    void refusesOneChildAndPlacesTheOther() {
        var application = single("840505450746", "1984-05-05");
        application.put(
                "children",
                List.of(named("200505500753", "Сынақов", "Жанат"), named("190606600764", "Үлгіова", "Інжу")));
        registered(application);
        studied(true, false);
        childrenAgreed("NONE", List.of(child(false), child(false)));
        does(
                "specialist",
                "UserTask_ExamineAndPropose",
                Map.of(
                        "readiness",
                        "PROPOSE",
                        "proposals",
                        List.of(Map.of("proposal", "CONTRACT"), refused("proposal")),
                        "grounds",
                        onGround()));
        does("head", "UserTask_AnswerProposal", Map.of("answer", "REFUSAL_INTENDED", "grounds", onGround()));
        heard();
        does(
                "head",
                "UserTask_Decide",
                Map.of(
                        "decisions",
                        List.of(Map.of("decision", "CONTRACT"), refused("decision")),
                        "grounds",
                        onGround(),
                        "objectionAnswer",
                        "Екінші бала бойынша негіз сақталады"));
        refusalIssued();
        contractsConcluded();

        endsWith("EndEvent_Mixed");
    }

    private static Map<String, Object> refused(String field) {
        return Map.of(field, "REFUSED", "reason", "Талаптарға сәйкес келмейді");
    }

    /** With the key this time, by a click. */
    @Override
    void noticeSigned() {
        signsWithKey("head", "UserTask_SignNotice");
    }

    private void refusalIssued() {
        signsWithKey("head", "UserTask_SignRefusal");
        does(
                "registrar",
                "UserTask_IssueResult",
                Map.of(
                        "issueWay", "HAND",
                        "issuedOn", today(),
                        "recipient", "APPLICANT",
                        "recipientName", "Үлгібаева Әсем",
                        "identitySeen", true));
    }
}
