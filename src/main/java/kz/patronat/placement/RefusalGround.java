package kz.patronat.placement;

import kz.patronat.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A ground on which the service may be refused (clause C14).
 *
 * @param reference the norm; null while it is unconfirmed: it is never printed then
 * @param evidence by what such a ground is usually proved
 */
public record RefusalGround(
        String code, Bilingual text, @Nullable Bilingual reference, Bilingual evidence) {}
