package kz.patronat.cabinet;

import kz.patronat.cabinet.PersonalRequest.Kind;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the portal sends for an applicant.
 *
 * @param sender the machine that sends
 * @param key under which the same request may be sent again
 * @param xml as it was signed
 */
public record SignedRequest(
        String sender,
        @Nullable String key,
        Iin applicant,
        CaseNumber caseNumber,
        Kind kind,
        Language language,
        byte[] xml) {}
