package kz.patronat.registry;

import java.time.LocalDate;
import kz.patronat.kernel.PersonName;
import org.jspecify.annotations.Nullable;

/** What the state database of natural persons says of an IIN. */
public sealed interface IdentityAnswer {

    /** Nobody has this number, or the record was taken out of the register. */
    record NotFound() implements IdentityAnswer {}

    /**
     * @param capable false when a court found the person incapable or of limited capability
     * @param address where the person is registered, as the register words it
     */
    record Found(
            PersonName name,
            LocalDate birthDate,
            boolean deceased,
            boolean capable,
            @Nullable String address) implements IdentityAnswer {

        public Found(PersonName name, LocalDate birthDate, boolean deceased, boolean capable) {
            this(name, birthDate, deceased, capable, null);
        }
    }
}
