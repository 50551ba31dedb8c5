package kz.patronat.registry.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import kz.patronat.casefile.Findings;
import kz.patronat.engine.FormInput;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.registry.RegistrySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which dates a paper may bear. */
@Component
class PaperDates {

    private final RegistrySettings settings;
    private final Findings findings;
    private final Clock clock;

    PaperDates(RegistrySettings settings, Findings findings, Clock clock) {
        this.settings = settings;
        this.findings = findings;
        this.clock = clock;
    }

    LocalDate today() {
        return Zone.day(clock.instant());
    }

    /** @throws kz.patronat.kernel.RejectedInput when the date lies ahead */
    LocalDate past(FormInput input, String field) {
        var day = input.date(field);
        if (day.isAfter(today())) {
            throw input.reject(field, "registry.paper.issued-in-future");
        }
        return day;
    }

    /** @throws kz.patronat.kernel.RejectedInput when the date lies ahead or the paper is past its shelf life */
    LocalDate stillGood(FormInput input, String field) {
        var day = past(input, field);
        if (day.isBefore(settings.goodSince(today()))) {
            throw input.reject(field, "registry.paper.too-old", settings.shelfLifeDays());
        }
        return day;
    }

    /**
     * Where the question is repeated before a signing.
     *
     * @throws kz.patronat.kernel.RejectedInput when the paper will be too old to sign on
     */
    LocalDate goodToSign(FormInput input, String field, Instant signingAt) {
        var day = stillGood(input, field);
        var signedOn = signedOn(signingAt, today());
        var fresh = findings.freshSince(signedOn);
        if (day.isBefore(fresh)) {
            throw input.reject(field, "registry.paper.too-old-to-sign", Written.day(signedOn), Written.day(fresh));
        }
        return day;
    }

    /**
     * The first day that a certificate may bear to be taken on whichever day it is brought, the last one included.
     *
     * @param signingAt where the question is repeated before a signing
     */
    LocalDate certificateSince(Instant dueAt, @Nullable Instant signingAt) {
        var broughtOn = later(Zone.day(dueAt), today());
        var good = settings.goodSince(broughtOn);
        return signingAt == null ? good : later(good, findings.freshSince(signedOn(signingAt, broughtOn)));
    }

    /** Nothing is signed before the certificate is there. */
    private static LocalDate signedOn(Instant signingAt, LocalDate broughtOn) {
        return later(Zone.day(signingAt), broughtOn);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
