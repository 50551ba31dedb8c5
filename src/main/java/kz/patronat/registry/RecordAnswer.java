package kz.patronat.registry;

import java.time.LocalDate;

/** What the Committee on legal statistics says of a person. */
public sealed interface RecordAnswer {

    /** The committee could not find the person by these data. */
    record NotFound() implements RecordAnswer {}

    /**
     * The certificate of the presence or absence of information on a crime.
     *
     * @param present whether there is such information; what it is stays in the sealed answer
     */
    record Certificate(String number, LocalDate issuedOn, boolean present) implements RecordAnswer {}
}
