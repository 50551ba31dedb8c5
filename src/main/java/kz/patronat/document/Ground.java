package kz.patronat.document;

import org.jspecify.annotations.Nullable;

/**
 * A ground of a refusal as it is printed.
 *
 * @param reference the norm; null while it is unconfirmed, for an unconfirmed one is never printed
 * @param facts what was found, in the words of the official
 * @param evidence by what it is proved
 */
public record Ground(String code, Phrase text, @Nullable Phrase reference, String facts, String evidence) {}
