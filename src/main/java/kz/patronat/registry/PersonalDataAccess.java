package kz.patronat.registry;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.People;
import kz.patronat.kernel.Ids;
import kz.patronat.registry.store.AccessTable;
import kz.patronat.registry.store.AccessTable.State;
import kz.patronat.registry.store.Question;
import kz.patronat.registry.store.QuestionTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Obtains the person's consent before the state database is asked, and keeps what the person said (clause C9). */
@Component
public class PersonalDataAccess {

    private final QuestionTable questions;
    private final AccessTable table;
    private final PersonalDataConsent consent;
    private final People people;
    private final CaseJournal journal;
    private final RegistrySettings settings;
    private final Clock clock;

    PersonalDataAccess(
            QuestionTable questions,
            AccessTable table,
            PersonalDataConsent consent,
            People people,
            CaseJournal journal,
            RegistrySettings settings,
            Clock clock) {
        this.questions = questions;
        this.table = table;
        this.consent = consent;
        this.people = people;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /** How it stands; asks the person when nothing that was said still holds. */
    public Access obtain(String run) {
        var question = questions.lock(run, Registry.IDENTITY);
        var known = table.find(question.id()).filter(each -> clock.instant().isBefore(each.goodUntil()));
        if (known.isEmpty()) {
            return ask(question);
        }
        var said = known.get();
        return switch (said.state()) {
            case GRANTED -> new Access.Open(question.id());
            case ASKED -> new Access.Awaited(question.id(), said.goodUntil());
            case REFUSED -> refused(question);
            case UNAVAILABLE, NOT_ASKED -> new Access.Later(question.id(), said.goodUntil());
        };
    }

    private Access ask(Question question) {
        var person = people.get(question.person());
        var attempt = table.find(question.id()).map(AccessTable.Said::attempts).orElse(0) + 1;
        var reply = consent.request(new RegistryRequest(
                question.id(), Ids.next(), attempt, person.iin(), person.name(), person.birthDate()));
        if (reply instanceof AccessReply.NotNeeded) {
            return new Access.Open(question.id());
        }
        if (reply instanceof AccessReply.Granted granted) {
            say(question, State.GRANTED, granted.goodFor(), granted.token());
            return new Access.Open(question.id());
        }
        if (reply instanceof AccessReply.Refused) {
            say(question, State.REFUSED, settings.answerWithin(), null);
            return refused(question);
        }
        if (reply instanceof AccessReply.Asked) {
            say(question, State.ASKED, settings.answerWithin(), null);
            return new Access.Awaited(question.id(), clock.instant().plus(settings.answerWithin()));
        }
        if (reply instanceof AccessReply.NotAsked) {
            say(question, State.NOT_ASKED, settings.unaskedPause(), null);
            return new Access.Later(question.id(), clock.instant().plus(settings.unaskedPause()));
        }
        say(question, State.UNAVAILABLE, settings.pauseAfter(attempt), null);
        return new Access.Later(question.id(), clock.instant().plus(settings.pauseAfter(attempt)));
    }

    /** Once the paper way is open by itself, the paper is awaited, and the person may be asked anew. */
    private Access refused(Question question) {
        return clock.instant().isBefore(question.paperWayAt())
                ? new Access.Refused(question.id())
                : new Access.Later(question.id(), clock.instant().plus(settings.answerWithin()));
    }

    private void say(Question question, State state, Duration goodFor, @Nullable AccessToken token) {
        table.say(question.id(), state, clock.instant(), clock.instant().plus(goodFor), token);
        if (state == State.REFUSED || state == State.ASKED) {
            journal.write(
                    question.caseNumber(),
                    null,
                    "registry.journal.access." + state,
                    people.get(question.person()).name().brief());
        }
    }

    /**
     * The person answered.
     *
     * @param reply granted or refused
     * @return false when nobody asked, or the answer is known already
     */
    public boolean answered(UUID request, AccessReply reply) {
        var question = questions.lock(request);
        var isAwaited =
                table.find(request).filter(each -> each.state() == State.ASKED).isPresent();
        if (question.isEmpty() || !isAwaited) {
            return false;
        }
        if (reply instanceof AccessReply.Granted granted) {
            say(question.get(), State.GRANTED, granted.goodFor(), granted.token());
        } else {
            say(question.get(), State.REFUSED, settings.answerWithin(), null);
        }
        return true;
    }

    /** What opens the register for the question, where anything has to. */
    public Optional<AccessToken> token(UUID request) {
        return table.find(request)
                .filter(each -> clock.instant().isBefore(each.goodUntil()))
                .flatMap(each -> Optional.ofNullable(each.token()));
    }
}
