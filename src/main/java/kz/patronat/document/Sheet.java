package kz.patronat.document;

import java.time.LocalDate;
import java.util.List;

/** All that a template prints. */
record Sheet(
        Letterhead head,
        String number,
        int version,
        LocalDate dated,
        String checkCode,
        Facts facts,
        List<AdditionalFact> additional) {

    /** What the QR code says. */
    String checkText() {
        return "№ " + number + "\n" + dated + "\n" + checkCode;
    }
}
