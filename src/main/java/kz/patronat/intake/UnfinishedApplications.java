package kz.patronat.intake;

import java.util.Map;
import java.util.Optional;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.ProviderId;

/**
 * What was typed for applications that were not registered, so that the next visit of the person need not begin anew.
 * Nobody but the provider that was visited sees it.
 */
public interface UnfinishedApplications {

    /** Keeps the answers by field of the form. */
    void keep(String visit, ProviderId provider, Iin applicant, Map<String, Object> answers);

    /** The answers of the latest visit. */
    Optional<Map<String, Object>> latest(ProviderId provider, Iin applicant);

    /** Forgets them once an application of the person is registered. */
    void forget(ProviderId provider, Iin applicant);
}
