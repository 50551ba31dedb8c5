package kz.patronat.document;

import java.time.LocalDate;
import kz.patronat.kernel.PersonName;

/** A child as named in a letter; without the IIN, which the letter does not need. */
public record NamedChild(PersonName name, LocalDate birthDate) {}
