package kz.patronat.contract;

import java.time.LocalDate;
import java.util.UUID;
import kz.patronat.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * The contract on one child.
 *
 * @param child whose contract it is; a child has one contract in a case
 * @param from first day of the term
 * @param until last day of the term
 * @param conditions what the parties agreed beyond the common text
 * @param signedOn the day written beside the signatures, null until then
 */
public record Contract(
        UUID child,
        CaseNumber caseNumber,
        LocalDate from,
        LocalDate until,
        @Nullable String conditions,
        @Nullable String number,
        @Nullable LocalDate signedOn) {}
