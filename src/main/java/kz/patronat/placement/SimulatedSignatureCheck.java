package kz.patronat.placement;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.patronat.kernel.CaseNumber;

/** Stands for the verifier of signatures where none is connected: every signature is valid unless told otherwise. */
public class SimulatedSignatureCheck implements SignatureCheck {

    private final Map<CaseNumber, Answer> told = new ConcurrentHashMap<>();

    @Override
    public Answer of(CaseNumber number) {
        return told.getOrDefault(number, Answer.VALID);
    }

    /** From now on the verifier says this of the application. */
    public void say(CaseNumber number, Answer answer) {
        told.put(number, answer);
    }
}
