package kz.patronat.registry.store;

import java.time.Instant;
import java.util.UUID;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.registry.Registry;

/**
 * A question to a registry about a person.
 *
 * @param id number of the request, the same from attempt to attempt
 * @param run instance of the process that asks
 * @param consented whether the person let the registry be asked (clause C9)
 * @param paperWayAt from when the certificate may be obtained on paper
 * @param attempts how often the registry was asked so far
 * @param closed no answer is waited for any more
 */
public record Question(
        UUID id,
        CaseNumber caseNumber,
        UUID person,
        Registry registry,
        String run,
        boolean consented,
        Instant paperWayAt,
        int attempts,
        boolean closed) {}
