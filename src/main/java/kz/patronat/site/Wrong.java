package kz.patronat.site;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong on a page, in the list above it.
 *
 * @param address of the place to mend it; null where it is no field
 */
public record Wrong(@Nullable String address, String sentence) {}
