package kz.patronat.cabinet;

import java.util.stream.Stream;
import kz.patronat.casefile.CaseFile;

/** One place from which it is known what is expected of the applicant of an open case. */
interface Awaiting {

    Stream<Expectation> of(CaseFile file);
}
