package kz.patronat.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.patronat.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * One version of one paper, without its bytes.
 *
 * @param owner what the paper is about, such as a case number or a child's id
 * @param number the same for all versions
 * @param version counts from 1
 * @param replaced a later version stands in its place
 * @param checkCode what the QR code repeats beside the number
 * @param drawnBy user id, null for the system
 */
public record Paper(
        PaperId id,
        Folder folder,
        PaperKind kind,
        String owner,
        String number,
        int version,
        boolean replaced,
        Language language,
        LocalDate dated,
        String checkCode,
        Instant drawnAt,
        @Nullable String drawnBy,
        List<Signing> signings,
        List<Issue> issues) {

    /** Where a paper stands; texts under {@code document.state.<name>}. */
    public enum State {
        AWAITS_SIGNATURE,
        READY,
        ISSUED,
        REPLACED
    }

    public boolean isSignedAs(Signer as) {
        return signings.stream().anyMatch(signing -> signing.as() == as);
    }

    /** With a key, by everybody who must sign it; so a paper that nobody signs is too. */
    public boolean isSignedElectronically() {
        return kind.signers().stream()
                .allMatch(as -> signings.stream().anyMatch(signing -> signing.as() == as && signing.isElectronic()));
    }

    public boolean isSigned() {
        return signings.stream().map(Signing::as).toList().containsAll(kind.signers());
    }

    public State state() {
        if (replaced) {
            return State.REPLACED;
        }
        if (!isSigned()) {
            return State.AWAITS_SIGNATURE;
        }
        return issues.isEmpty() ? State.READY : State.ISSUED;
    }
}
