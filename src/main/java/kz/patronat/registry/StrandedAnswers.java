package kz.patronat.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.access.AdministrationLog;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.gateway.StrandedMessage;
import kz.patronat.gateway.StrandedMessages;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.registry.store.Question;
import kz.patronat.registry.store.QuestionTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers that came through the gateway and could not be taken in: of which case they are, and trying them again. */
@Component
public class StrandedAnswers {

    private final StrandedMessages messages;
    private final QuestionTable questions;
    private final CaseJournal journal;
    private final AdministrationLog log;

    StrandedAnswers(StrandedMessages messages, QuestionTable questions, CaseJournal journal, AdministrationLog log) {
        this.messages = messages;
        this.questions = questions;
        this.journal = journal;
        this.log = log;
    }

    /**
     * An answer that was given up.
     *
     * @param since when it was tried for the last time
     * @param number of the case that asked; null when that is not known
     */
    public record Stranded(
            UUID id,
            String serviceId,
            Instant receivedAt,
            Instant since,
            @Nullable CaseNumber number) {}

    /** Oldest first. */
    public List<Stranded> all() {
        return messages.all().stream().map(this::stranded).toList();
    }

    /**
     * Lets it be taken in anew, soon and without whoever wants it.
     *
     * @throws RejectedInput when it lies there no more
     */
    @Transactional
    public void tryAgain(UUID id, String by) {
        var answer = messages.tryAgain(id)
                .map(this::stranded)
                .orElseThrow(() -> new RejectedInput("", "registry.stranded.done"));
        log.record("gateway-message:" + id, answer, by);
        if (answer.number() != null) {
            journal.write(answer.number(), by, "registry.journal.stranded-again", answer.serviceId());
        }
    }

    private Stranded stranded(StrandedMessage message) {
        var number = Optional.ofNullable(message.concerns())
                .flatMap(questions::find)
                .map(Question::caseNumber)
                .orElse(null);
        return new Stranded(message.id(), message.serviceId(), message.receivedAt(), message.since(), number);
    }
}
