package kz.patronat.registry.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Zone;
import kz.patronat.registry.CriminalRecords;
import kz.patronat.registry.IdentityAnswer;
import kz.patronat.registry.IdentityAnswer.Found;
import kz.patronat.registry.IdentityRegistry;
import kz.patronat.registry.RecordAnswer;
import kz.patronat.registry.RecordAnswer.Certificate;
import kz.patronat.registry.RegistryReply;
import kz.patronat.registry.RegistryReply.Answer;
import kz.patronat.registry.RegistryReply.Pending;
import kz.patronat.registry.RegistryReply.Unavailable;
import kz.patronat.registry.RegistryRequest;
import kz.patronat.registry.SignedAnswer;

/** Both registries, played inside the application: what they say follows from the IIN. */
class RegistrySimulator implements IdentityRegistry, CriminalRecords {

    /** An attempt beyond this one reaches the registry that was silent for hours. */
    private static final int SILENT_ATTEMPTS = 6;

    private final LateAnswers later;
    private final Clock clock;

    RegistrySimulator(LateAnswers later, Clock clock) {
        this.later = later;
        this.clock = clock;
    }

    @Override
    public RegistryReply<IdentityAnswer> ask(RegistryRequest request) {
        var answer = identity(request);
        return reply(request, answer, () -> later.promise(request.number(), answer, signed(request, answer)));
    }

    @Override
    public RegistryReply<RecordAnswer> certificate(RegistryRequest request) {
        var answer = record(request);
        return reply(request, answer, () -> later.promise(request.number(), answer, signed(request, answer)));
    }

    private <T> RegistryReply<T> reply(RegistryRequest request, T answer, Runnable promise) {
        var person = SimulatedPerson.of(request.iin());
        var silent = person == SimulatedPerson.SILENT
                || person == SimulatedPerson.SILENT_FOR_HOURS && request.attempt() <= SILENT_ATTEMPTS;
        if (silent) {
            return new Unavailable<>("simulated silence");
        }
        if (person == SimulatedPerson.PENDING) {
            promise.run();
            return new Pending<>();
        }
        return new Answer<>(answer, signed(request, answer));
    }

    private IdentityAnswer identity(RegistryRequest request) {
        var person = SimulatedPerson.of(request.iin());
        if (person == SimulatedPerson.NOT_FOUND) {
            return new IdentityAnswer.NotFound();
        }
        var name = person == SimulatedPerson.DIFFERENT_NAME
                ? new PersonName(
                        "Басқаша", request.name().given(), request.name().patronymic())
                : request.name();
        return new Found(
                name, request.birthDate(), person == SimulatedPerson.DECEASED, person != SimulatedPerson.INCAPABLE);
    }

    private RecordAnswer record(RegistryRequest request) {
        var person = SimulatedPerson.of(request.iin());
        return person == SimulatedPerson.NOT_FOUND
                ? new RecordAnswer.NotFound()
                : new Certificate(
                        "SIM-" + request.number().toString().substring(24),
                        Zone.day(clock.instant()),
                        person == SimulatedPerson.CRIMINAL_RECORD);
    }

    private static SignedAnswer signed(RegistryRequest request, Object answer) {
        var xml = "<simulated request=\"%s\" message=\"%s\" answer=\"%s\" signature=\"none\"/>"
                .formatted(
                        request.number(), request.message(), answer.getClass().getSimpleName());
        return new SignedAnswer("application/xml", xml.getBytes(StandardCharsets.UTF_8));
    }
}
