package kz.patronat.casefile;

import java.time.LocalDate;
import java.util.List;

/** Which documents an application needs; the only place of the list is the table {@code required-documents.dmn}. */
public interface RequiredDocuments {

    /** The documents in the order of the passport of the service, by the rules of the day of submission. */
    List<RequiredDocument> of(Channel channel, boolean married, LocalDate submittedOn);
}
