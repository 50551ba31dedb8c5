package kz.patronat.cabinet;

import kz.patronat.inspection.ActReading;
import kz.patronat.portal.RequestSchema;
import kz.patronat.signature.SignedSubmissions;
import org.springframework.stereotype.Component;

/** Acknowledges the act that was signed for, whatever act the case has got since (clause C12). */
@Component
class SignedReadings {

    private final RequestSchema schema = RequestSchema.load("cabinet-1.xsd");
    private final SignedSubmissions submissions;
    private final ActReading acts;

    SignedReadings(SignedSubmissions submissions, ActReading acts) {
        this.submissions = submissions;
        this.acts = acts;
    }

    /** False when that act does not wait to be read (any more). */
    boolean carryOut(PersonalRequest request) {
        var signed = submissions.find(request.reference()).orElseThrow();
        return acts.readInCabinet(
                request.caseNumber(), schema.read(signed.bytes()).valid().text("act"));
    }
}
