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

    /** What the QR code says: the way to the check of the paper, or all that is needed for it. */
    String checkText(String checkAddress) {
        return checkAddress.isEmpty() ? checkText() : checkAddress + "?code=" + checkCode;
    }

    /** Number, date and code. */
    String checkText() {
        return "№ " + number + "\n" + dated + "\n" + checkCode;
    }
}
