package kz.patronat.draft;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.patronat.casefile.ChosenChannels;
import kz.patronat.casefile.NoticeChannel;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Zone;
import kz.patronat.portal.Accepted;
import kz.patronat.portal.ApplicationIntake;
import kz.patronat.portal.NotTaken;
import kz.patronat.portal.Sent;
import kz.patronat.signature.SignatureVerifier;
import kz.patronat.signature.SignedPayload;
import kz.patronat.signature.SignedPayload.Form;
import kz.patronat.signature.Verdict;
import kz.patronat.texts.Texts;
import org.springframework.stereotype.Component;

/**
 * Sends a signed draft the way of the portal's applications: the same request, the same acceptance, and the draft as
 * the key that lets it become one case however often it is sent (clauses C2, C7, C26).
 */
@Component
public class DraftSending {

    /** Who sends, beside the machines of the portal. */
    public static final String SENDER = "machine.site";

    private final Drafts drafts;
    private final DraftFiles files;
    private final DraftCheck check;
    private final ApplicationIntake intake;
    private final SignatureVerifier verifier;
    private final ChosenChannels channels;
    private final Texts texts;
    private final Clock clock;

    DraftSending(
            Drafts drafts,
            DraftFiles files,
            DraftCheck check,
            ApplicationIntake intake,
            SignatureVerifier verifier,
            ChosenChannels channels,
            Texts texts,
            Clock clock) {
        this.drafts = drafts;
        this.files = files;
        this.check = check;
        this.intake = intake;
        this.verifier = verifier;
        this.channels = channels;
        this.texts = texts;
        this.clock = clock;
    }

    /** The request to be signed, as of now. */
    public byte[] document(Draft draft, PersonName name) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS).atZone(Zone.ALMATY);
        return document(draft, name, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now));
    }

    private byte[] document(Draft draft, PersonName name, String at) {
        return DraftXml.of(draft, name, at, texts.in(Language.KK, "intake.consent.version"), files.of(draft));
    }

    /**
     * Registers the application; sent again it is answered the same.
     *
     * @throws RejectedInput when it is not what was shown, or not the person's signature
     * @throws NotTaken when it could not become a case
     */
    public Accepted send(Draft draft, PersonName name, byte[] signed) {
        var earlier = answer(draft);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (!check.of(draft).isEmpty()) {
            throw new RejectedInput("signed", "draft.signed.changed");
        }
        checkSigned(draft, name, signed);
        drafts.sending(draft);
        try {
            return done(draft, intake.accept(new Sent(SENDER, draft.id().toString(), signed, files.sent(draft))));
        } catch (NotTaken refused) {
            // Signed twice, in two windows: the first signature made the case.
            return answer(draft).orElseThrow(() -> refused);
        }
    }

    /** What was answered when it was sent; empty as long as it was not. */
    public Optional<Accepted> answer(Draft draft) {
        var answer = intake.answered(SENDER, draft.id().toString());
        if (draft.sentAs() == null) {
            answer.ifPresent(accepted -> done(draft, accepted));
        }
        return answer;
    }

    /** Ends a sending that broke off when the case was there already; without a case the draft stays as it is. */
    void end(Draft draft) {
        if (answer(draft).isEmpty()) {
            drafts.notSent(draft);
        }
    }

    private void checkSigned(Draft draft, PersonName name, byte[] signed) {
        var document = new SignedDraft(signed);
        if (!document.isOf(document(draft, name, document.signedAt()))) {
            throw new RejectedInput("signed", "draft.signed.changed");
        }
        var verdict = verifier.verify(new SignedPayload(Form.XML, signed, null, clock.instant(), draft.iin()));
        // Whom nobody could check is not kept waiting: the process asks the verifier again.
        if (verdict instanceof Verdict.Invalid refused) {
            throw new RejectedInput("signed", refused.reason().key());
        }
    }

    private Accepted done(Draft draft, Accepted accepted) {
        if (draft.has("channel")) {
            channels.choose(accepted.number(), NoticeChannel.valueOf(draft.get("channel")), null);
        }
        drafts.becameCase(draft, accepted.number());
        return accepted;
    }
}
