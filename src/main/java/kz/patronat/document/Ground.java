package kz.patronat.document;

import kz.patronat.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A ground of a refusal as it is printed.
 *
 * @param reference the norm; null while it is unconfirmed, for an unconfirmed one is never printed
 * @param facts what was found, in the words of the official
 * @param evidence by what it is proved
 */
public record Ground(String code, Bilingual text, @Nullable Bilingual reference, String facts, String evidence) {}
