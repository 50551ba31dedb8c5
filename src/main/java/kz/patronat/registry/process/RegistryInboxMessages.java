package kz.patronat.registry.process;

import static kz.patronat.registry.process.RegistryChecksProcess.ACCESS_ANSWERED;
import static kz.patronat.registry.process.RegistryChecksProcess.ANSWER_RECEIVED;
import static kz.patronat.registry.process.RegistryChecksProcess.REGISTRY_REQUEST_ID;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import kz.patronat.engine.Messages;
import kz.patronat.registry.AccessReply;
import kz.patronat.registry.IdentityAnswer;
import kz.patronat.registry.PersonalDataAccess;
import kz.patronat.registry.ReceivedAnswers;
import kz.patronat.registry.RecordAnswer;
import kz.patronat.registry.Registry;
import kz.patronat.registry.RegistryInbox;
import kz.patronat.registry.SignedAnswer;
import kz.patronat.registry.store.QuestionTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the answer and wakes the check that waits for it, if one still does. */
@Component
class RegistryInboxMessages implements RegistryInbox {

    private final QuestionTable questions;
    private final ReceivedAnswers answers;
    private final PersonalDataAccess access;
    private final Messages messages;

    RegistryInboxMessages(
            QuestionTable questions, ReceivedAnswers answers, PersonalDataAccess access, Messages messages) {
        this.questions = questions;
        this.answers = answers;
        this.access = access;
        this.messages = messages;
    }

    @Override
    @Transactional
    public boolean receive(UUID request, IdentityAnswer answer, SignedAnswer evidence, Instant receivedAt) {
        return receive(request, Registry.IDENTITY, answer, evidence, receivedAt);
    }

    @Override
    @Transactional
    public boolean receive(UUID request, RecordAnswer answer, SignedAnswer evidence, Instant receivedAt) {
        return receive(request, Registry.CRIMINAL_RECORD, answer, evidence, receivedAt);
    }

    @Override
    @Transactional
    public boolean receive(UUID request, AccessReply answer) {
        var awaited = access.answered(request, answer);
        if (awaited) {
            messages.correlate(ACCESS_ANSWERED, REGISTRY_REQUEST_ID, request.toString(), Map.of());
        }
        return awaited;
    }

    private boolean receive(UUID request, Registry registry, Object answer, SignedAnswer evidence, Instant receivedAt) {
        var asked = questions.lock(request).filter(question -> question.registry() == registry);
        asked.ifPresent(question -> {
            answers.keep(question, answer, evidence, receivedAt);
            messages.correlate(ANSWER_RECEIVED, REGISTRY_REQUEST_ID, request.toString(), Map.of());
        });
        return asked.isPresent();
    }
}
