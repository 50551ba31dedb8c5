package kz.patronat.document;

import kz.patronat.kernel.PersonName;
import org.jspecify.annotations.Nullable;

/** To whom a letter goes. */
public record Recipient(PersonName name, @Nullable String address) {}
