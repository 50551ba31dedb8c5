package kz.patronat.portal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.kernel.RejectedInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person does about the requests that could not become cases. */
@Component
public class InboxWork {

    private static final int LONGEST = 1000;

    private final Inbox inbox;
    private final ApplicationIntake intake;

    InboxWork(Inbox inbox, ApplicationIntake intake) {
        this.inbox = inbox;
        this.intake = intake;
    }

    /** All that wait, oldest first; who may see which is the caller's question. */
    public List<Waiting> open() {
        return inbox.open();
    }

    public Optional<Waiting> find(UUID id) {
        return inbox.find(id);
    }

    /**
     * Tries it once more, as if it had come just now; it counts as submitted when it first came.
     *
     * @throws NotTaken when it still cannot become a case; it waits on
     * @throws RejectedInput when it waits no more
     */
    @Transactional
    public Accepted tryAgain(UUID id, String userId) {
        var kept = inbox.taken(id).orElseThrow(InboxWork::done);
        return intake.again(userId, kept.request(), kept.files(), kept.receivedAt(), "inbox-" + id);
    }

    /** @throws RejectedInput without a reason, or when it waits no more */
    @Transactional
    public void close(UUID id, String userId, @Nullable String because) {
        if (because == null || because.isBlank()) {
            throw new RejectedInput("because", "portal.inbox.because-missing");
        }
        if (because.length() > LONGEST) {
            throw new RejectedInput("because", "portal.inbox.because-long", LONGEST);
        }
        if (!inbox.close(id, userId, because.strip())) {
            throw done();
        }
    }

    private static RejectedInput done() {
        return new RejectedInput("", "portal.inbox.done");
    }
}
