package kz.patronat.cabinet;

import java.time.Instant;
import java.time.LocalDate;
import kz.patronat.document.PaperId;
import kz.patronat.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What the portal is told of one change.
 *
 * @param request under which the portal sent the application or the complaint
 * @param ordinal with the number it makes the change known again when it is told twice
 * @param name of the status
 * @param result the paper that lies in the cabinet
 */
public record StatusNotice(
        String number,
        String request,
        int ordinal,
        CabinetStatus status,
        Bilingual name,
        Instant at,
        @Nullable Result result) {

    /** The result of which the status tells; under what it is fetched is between us and who is told. */
    public record Result(PaperId paper, String number, LocalDate dated, Bilingual title) {}
}
