package kz.patronat.complaint;

import kz.patronat.kernel.Phone;
import org.jspecify.annotations.Nullable;

/**
 * What a person sends through the portal to mend a complaint (clause C18).
 *
 * @param origin what brought it; the same origin is taken once
 */
public record Addition(
        String origin, @Nullable String address, @Nullable Phone phone) {}
