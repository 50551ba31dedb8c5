package kz.patronat.document;

import java.time.LocalDate;
import java.util.List;
import kz.patronat.kernel.Bilingual;

/**
 * What whoever holds a paper may know of it: nothing that is not printed on it, and whether it still stands.
 *
 * @param issuer the body whose letterhead it bears
 * @param body in what part that body wrote it
 * @param signings of officials, without their names
 * @param sha256 fingerprints of its files
 */
public record CheckedPaper(
        PaperKind kind,
        String number,
        int version,
        LocalDate dated,
        Bilingual issuer,
        AnsweringBody body,
        Verdict verdict,
        List<Signed> signings,
        List<String> sha256) {

    /** Whether the paper stands. */
    public enum Verdict {
        GENUINE,
        /** A later version stands in its place. */
        REPLACED,
        /** Somebody who must sign it has not. */
        UNSIGNED,
        /** A letter took it back. */
        TAKEN_BACK
    }

    /** One signature of an official. */
    public record Signed(LocalDate on, boolean electronic) {}

    public CheckedPaper {
        signings = List.copyOf(signings);
        sha256 = List.copyOf(sha256);
    }
}
