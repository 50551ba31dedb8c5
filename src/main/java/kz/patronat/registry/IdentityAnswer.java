package kz.patronat.registry;

import java.time.LocalDate;
import kz.patronat.kernel.PersonName;

/** What the state database of natural persons says of an IIN. */
public sealed interface IdentityAnswer {

    /** Nobody has this number. */
    record NotFound() implements IdentityAnswer {}

    /**
     * @param capable false when a court found the person incapable or of limited capability
     */
    record Found(PersonName name, LocalDate birthDate, boolean deceased, boolean capable) implements IdentityAnswer {}
}
