package kz.patronat.registry;

import java.time.LocalDate;
import java.util.Set;

/** What the Committee on legal statistics says of a person. */
public sealed interface RecordAnswer {

    /** The committee could not find the person by these data. */
    record NotFound() implements RecordAnswer {}

    /** Day from which the shelf life counts, of an answer that came on the given one. */
    default LocalDate goodFrom(LocalDate day) {
        return day;
    }

    /**
     * The certificate of the presence or absence of information on a crime.
     *
     * @param present whether there is such information
     * @param groups what it falls under, as far as it is said; the articles stay in the sealed answer
     */
    record Certificate(String number, LocalDate issuedOn, boolean present, Set<ArticleGroup> groups)
            implements RecordAnswer {

        public Certificate(String number, LocalDate issuedOn, boolean present) {
            this(number, issuedOn, present, Set.of());
        }

        /** A register that hands out one of its earlier certificates makes it no younger. */
        @Override
        public LocalDate goodFrom(LocalDate day) {
            return issuedOn.isBefore(day) ? issuedOn : day;
        }
    }
}
