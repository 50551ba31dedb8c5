package kz.patronat.signature;

import java.util.Arrays;
import java.util.Optional;
import kz.patronat.signature.store.SubmissionTable;
import kz.patronat.signature.store.SubmissionTable.Submission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people sent signed, kept untouched under the number it was registered with. */
@Component
public class SignedSubmissions {

    private final SubmissionTable table;

    SignedSubmissions(SubmissionTable table) {
        this.table = table;
    }

    /**
     * Keeps what was sent; the same once more changes nothing.
     *
     * @param number of the case or of the complaint
     * @throws IllegalStateException when something else was sent under the number
     */
    @Transactional
    public void keep(String number, SignedPayload payload) {
        if (!table.keep(number, payload) && !Arrays.equals(get(number).bytes(), payload.bytes())) {
            throw new IllegalStateException("something else was sent under " + number);
        }
    }

    public Optional<SignedPayload> find(String number) {
        return table.find(number).map(Submission::payload);
    }

    private SignedPayload get(String number) {
        return find(number).orElseThrow();
    }
}
