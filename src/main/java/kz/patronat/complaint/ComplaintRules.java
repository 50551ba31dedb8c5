package kz.patronat.complaint;

import java.time.Duration;
import java.util.Map;
import kz.patronat.kernel.ProviderId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the law leaves open about complaints, or what could not be confirmed in it: configuration, never printed as a
 * citation.
 *
 * @param route who answers: by the passport the provider itself, by the code of 2021 the akimat unless the provider
 *     satisfies the complaint fully
 * @param routes another route for single providers, by their id
 * @param extension whether the term may be made longer, once
 * @param verifierPause first pause before a silent verifier of signatures is asked again; it doubles
 * @param verifierTries how often a silent verifier is asked before the complaint goes on without it
 */
@ConfigurationProperties("patronat.complaint")
public record ComplaintRules(
        @DefaultValue("passport") Route route,
        @DefaultValue Map<String, Route> routes,
        @DefaultValue("true") boolean extension,
        @DefaultValue("PT2M") Duration verifierPause,
        @DefaultValue("6") int verifierTries) {

    /** The two routes of a complaint. */
    public enum Route {
        /** The provider answers; the akimat where everybody at the provider is involved (clause C17). */
        PASSPORT,
        /** Forwarded with the file within 3 working days, unless fully satisfied (APPC art. 91). */
        APPC
    }

    public ComplaintRules {
        routes = Map.copyOf(routes);
    }

    public Route routeOf(ProviderId provider) {
        return routes.getOrDefault(provider.value(), route);
    }
}
