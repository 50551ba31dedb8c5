package kz.patronat.signature;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.patronat.signature.Verdict.Obstacle;
import kz.patronat.signature.Verdict.Reason;

/**
 * The check of stories: what was sent signed is verified indeed; a story about something else sends nothing signed and
 * is believed. A story may also tell what the verifier says.
 */
public class SimulatedSignatureCheck implements SignatureCheck {

    private final SignatureCheck check;
    private final SignedSubmissions submissions;
    private final Map<String, Answer> told = new ConcurrentHashMap<>();

    public SimulatedSignatureCheck(SignatureCheck check, SignedSubmissions submissions) {
        this.check = check;
        this.submissions = submissions;
    }

    @Override
    public Answer of(String number) {
        var answer = told.get(number);
        if (answer != null) {
            return answer;
        }
        return submissions.find(number).isEmpty() ? Answer.VALID : check.of(number);
    }

    @Override
    public Answer known(String number) {
        var answer = told.get(number);
        if (answer != null) {
            return answer;
        }
        return submissions.find(number).isEmpty() ? Answer.VALID : check.known(number);
    }

    @Override
    public void said(String number, Verdict verdict) {
        check.said(number, verdict);
    }

    @Override
    public Optional<Reason> refusedFor(String number) {
        return told.containsKey(number) || submissions.find(number).isEmpty()
                ? Optional.empty()
                : check.refusedFor(number);
    }

    @Override
    public Optional<Obstacle> uncheckedFor(String number) {
        return told.get(number) == Answer.UNAVAILABLE
                ? Optional.of(Obstacle.VERIFIER_AWAY)
                : check.uncheckedFor(number);
    }

    /** From now on the verifier says this of what has the number. */
    public void say(String number, Answer answer) {
        told.put(number, answer);
    }
}
