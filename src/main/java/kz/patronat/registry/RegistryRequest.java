package kz.patronat.registry;

import java.time.LocalDate;
import java.util.UUID;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;

/**
 * One attempt to ask a registry about a person.
 *
 * @param number number of the question; stays the same from attempt to attempt, a late answer names it
 * @param message id of this attempt alone
 * @param attempt from 1
 */
public record RegistryRequest(UUID number, UUID message, int attempt, Iin iin, PersonName name, LocalDate birthDate) {}
