package kz.patronat.signature.verifier;

import kz.patronat.signature.sample.SampleTrust;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Warns at the start where nobody verifies signatures by GOST, by which most people sign: each of them would wait. */
@Component
class VerifierOfGost {

    private static final Logger LOG = LoggerFactory.getLogger(VerifierOfGost.class);

    private final VerifierSettings settings;
    private final ObjectProvider<SampleTrust> sample;

    /** @param sample the authority of a service that is tried out; nobody's true key comes there */
    VerifierOfGost(VerifierSettings settings, ObjectProvider<SampleTrust> sample) {
        this.settings = settings;
        this.sample = sample;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (settings.ncanode().url() == null
                && !settings.gost()
                && sample.stream().findAny().isEmpty()) {
            LOG.warn("patronat.signature.ncanode.url is not set: signatures by GOST, which most people have, wait until"
                    + " it is, or until patronat.signature.gost is true (our own code, certified by nobody)");
        }
    }
}
