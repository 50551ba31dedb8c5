package kz.patronat.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import kz.patronat.complaint.Complaint.Defect;
import kz.patronat.complaint.Complaint.Remark;
import kz.patronat.complaint.Complaint.Status;
import kz.patronat.complaint.Filing.Addressee;
import kz.patronat.complaint.Filing.Complainant;
import kz.patronat.complaint.Filing.Level;
import kz.patronat.complaint.Filing.Matter;
import kz.patronat.complaint.Filing.Subject;
import kz.patronat.complaint.Filing.Way;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Phone;
import kz.patronat.signature.SignatureCheck.Answer;
import kz.patronat.signature.SimulatedSignatureCheck;
import kz.patronat.story.Cases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** C17, C20, C26: a complaint through the portal. */
class PortalComplaintIT extends ComplaintStories {

    @Autowired
    PortalComplaints portal;

    @Autowired
    SimulatedSignatureCheck signatures;

    @Test
    void isRegisteredOnceBeforeItsSignatureIsVerified() {
        refusedBy("deputy-head");
        var filing = filing(number.value());

        complaint = portal.submit(filing, null).number();
        assertThat(portal.submit(filing, null).number()).isEqualTo(complaint);

        assertThat(kept().status()).isEqualTo(Status.REGISTERED);
        assertThat(kept().bar()).isNotNull();
        verified(Answer.VALID);
        opens("UserTask_NameReviewer");
    }

    @Test
    void waitsForASilentVerifierAndThenGoesOnWithARemark() {
        refusedBy("deputy-head");
        complaint = portal.submit(filing(number.value()), null).number();

        verified(Answer.UNAVAILABLE);
        for (var pause = 0; pause < 5; pause++) {
            opens();
            story.waitsFor(complaint, "Timer_VerifierPause");
            story.runsJobs(complaint);
        }

        assertThat(kept().remarks()).contains(Remark.UNVERIFIED);
        opens("UserTask_NameReviewer");
    }

    @Test
    void keepsAComplaintWhoseSignatureIsInvalidAndAsksForASignature() {
        refusedBy("deputy-head");
        complaint = portal.submit(filing(number.value()), null).number();

        verified(Answer.INVALID);

        assertThat(kept().defects()).containsExactly(Defect.SIGNATURE);
        opens("UserTask_MendDefects");
    }

    @Test
    void keepsAComplaintAboutACaseThatNobodyKnows() {
        complaint = portal.submit(filing("ЖОҚ-1"), null).number();

        assertThat(kept().caseNumber()).isNull();
        assertThat(kept().remarks()).contains(Remark.CASE_UNKNOWN);
    }

    @Test
    void isAnsweredIntoTheCabinet() {
        refusedBy("deputy-head");
        complaint = portal.submit(filing(number.value()), null).number();
        verified(Answer.VALID);
        reviewerNamed("head", "inspector");
        completes("inspector", "UserTask_ReviewComplaint", answer("NOT_SATISFIED"));
        signed("head", "UserTask_SignLetter");

        assertThat(story.as("registrar").sees(complaint, "UserTask_DeliverAnswer"))
                .containsEntry("deliveryWay", "CABINET");
        completes("registrar", "UserTask_DeliverAnswer", with(byHand(), Map.of("deliveryWay", "CABINET")));

        assertThat(kept().status()).isEqualTo(Status.ANSWERED);
    }

    private void verified(Answer answer) {
        signatures.say(complaint, answer);
        story.runsJobs(complaint);
    }

    private Filing filing(String caseNumber) {
        return new Filing(
                "portal-" + UUID.randomUUID(),
                Level.FIRST,
                Cases.NORTH,
                Way.PORTAL,
                Addressee.HEAD,
                Language.RU,
                story.clock().instant(),
                new Complainant(
                        new PersonName("Үлгіқызы", "Әсем", null),
                        new Iin("850315400015"),
                        "Үлгі ауылы, Екінші көше, 2",
                        new Phone("+77010000000"),
                        null),
                new Matter(Subject.DECISION, caseNumber, null, true, null, "Отказ не обоснован.", true),
                null);
    }
}
