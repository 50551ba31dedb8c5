package kz.patronat.platform;

import java.time.Instant;
import kz.patronat.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A timer whose moment came.
 *
 * @param element id of the element in the model of the process
 * @param caseNumber the case, or the visit of a visit to the office; null where the process has none
 */
public record FellDue(
        Instant at,
        String process,
        Bilingual processName,
        String element,
        Bilingual elementName,
        @Nullable String caseNumber) {}
