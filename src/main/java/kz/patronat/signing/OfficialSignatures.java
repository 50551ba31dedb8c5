package kz.patronat.signing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.access.SignedIn;
import kz.patronat.document.OriginalPaper;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperId;
import kz.patronat.document.Papers;
import kz.patronat.document.Signer;
import kz.patronat.engine.OpenTasks;
import kz.patronat.engine.OpenTasks.OpenTask;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.signing.ElectronicSignature.State;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The electronic signatures of officials on papers. */
@Component
public class OfficialSignatures {

    private static final String WHOLE = "";

    private final ObjectProvider<SigningTask> tasks;
    private final OpenTasks openTasks;
    private final Papers papers;
    private final SignatureTable table;
    private final Judgement judgement;

    OfficialSignatures(
            ObjectProvider<SigningTask> tasks,
            OpenTasks openTasks,
            Papers papers,
            SignatureTable table,
            Judgement judgement) {
        this.tasks = tasks;
        this.openTasks = openTasks;
        this.papers = papers;
        this.table = table;
        this.judgement = judgement;
    }

    /** What the person is asked to sign at the task; empty for a task at which nothing is signed. */
    public Optional<PaperToSign> asked(OpenTask task, String userId) {
        return signingTask(task).flatMap(each -> each.asked(task, userId));
    }

    private Optional<SigningTask> signingTask(OpenTask task) {
        return tasks.orderedStream()
                .filter(each -> each.definitions().contains(task.definition()))
                .findFirst();
    }

    /**
     * Takes a detached signature: at once valid, or kept until the verifier can tell.
     *
     * @param shown SHA-256 of the bytes that the person saw and signed
     * @param cms in Base64, as the tools of the national authority give it
     * @throws RejectedInput when the task is not the person's, the paper is another by now or signed already, or the
     *     signature is not valid or somebody else's; nothing is kept then
     */
    public ElectronicSignature sign(
            OpenTask task, SignedIn person, PaperId paper, @Nullable String shown, @Nullable String cms) {
        var original = checked(task, person, paper, shown);
        return judgement.take(
                original, asked(task, person.getName()).orElseThrow().as(), person, task.provider(), CmsText.read(cms));
    }

    /**
     * The bytes to be signed, when this person may sign them at this task now.
     *
     * @throws RejectedInput saying why not
     */
    public OriginalPaper checked(OpenTask task, SignedIn person, PaperId id, @Nullable String shown) {
        refusal(task, person).ifPresent(refused -> {
            throw refused;
        });
        var asked = asked(task, person.getName()).orElseThrow(() -> new RejectedInput(WHOLE, "signing.nothing"));
        if (!asked.paper().equals(id)) {
            throw new RejectedInput(
                    WHOLE, papers.find(id).filter(Paper::replaced).isPresent() ? "signing.replaced" : "signing.other");
        }
        refuseSecond(papers.get(id), asked.as());
        var original = papers.original(id);
        if (!original.sha256().equals(shown)) {
            throw new RejectedInput(WHOLE, "signing.changed");
        }
        return original;
    }

    /** Why this person may not sign at this task; empty when nothing bars it. */
    public Optional<RejectedInput> refusal(OpenTask task, SignedIn person) {
        if (!person.getName().equals(task.assignee())) {
            return Optional.of(new RejectedInput(WHOLE, "signing.not-assignee"));
        }
        return openTasks
                .bars(task.id(), person.getName())
                .or(() -> signingTask(task).flatMap(each -> each.bars(task, person.getName())))
                .or(() -> Optional.ofNullable(
                        person.member().iin() == null ? new RejectedInput(WHOLE, "signing.no-iin") : null));
    }

    private void refuseSecond(Paper paper, Signer as) {
        standing(paper.id(), as).ifPresent(earlier -> {
            throw new RejectedInput(
                    WHOLE, earlier.state() == State.UNVERIFIED ? "signing.waits-already" : "signing.signed-already");
        });
        if (paper.isSignedAs(as)) {
            throw new RejectedInput(WHOLE, "signing.signed-already");
        }
    }

    /** The signature that holds or still may: refused ones left aside. */
    public Optional<ElectronicSignature> standing(PaperId paper, Signer as) {
        return of(paper).stream()
                .filter(signature -> signature.as() == as && signature.state() != State.REFUSED)
                .findFirst();
    }

    /** All of a paper, refused ones too, oldest first. */
    public List<ElectronicSignature> of(PaperId paper) {
        return table.of(paper);
    }

    /** Whether a signature on it waits for the verifier's word. */
    public boolean isUnverified(PaperId paper) {
        return of(paper).stream().anyMatch(signature -> signature.state() == State.UNVERIFIED);
    }

    /** The signature itself; empty when it is not of this paper. */
    public Optional<byte[]> cms(PaperId paper, UUID id) {
        return table.find(id)
                .filter(signature -> signature.paper().equals(paper))
                .map(signature -> table.cms(id));
    }
}
