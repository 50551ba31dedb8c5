package kz.patronat.signature;

import java.time.Instant;
import kz.patronat.kernel.Iin;
import org.jspecify.annotations.Nullable;

/**
 * A signature together with what it signs, as it arrived; no byte of it is ever changed.
 *
 * @param bytes the signed XML, or the CMS in DER
 * @param data the signed bytes of a detached CMS; null otherwise
 * @param at the moment for which the certificate is judged: when the thing was submitted or signed
 * @param expected whose signature it has to be; null when that is nobody in particular
 * @param capacity in which the person signs
 */
public record SignedPayload(
        Form form,
        byte[] bytes,
        byte @Nullable [] data,
        Instant at,
        @Nullable Iin expected,
        Capacity capacity) {

    /** How signature and data go together. */
    public enum Form {
        /** Enveloped XML signature of the whole document. */
        XML,
        /** CMS that holds the signed data. */
        CMS_ATTACHED,
        /** CMS beside the signed data. */
        CMS_DETACHED
    }

    /** For whom a person signs; it decides whether the key of an organisation will do. */
    public enum Capacity {
        /** For himself or herself: only a key issued to a natural person. */
        PERSON,
        /** In office: the key that an organisation gave its employee will do as well. */
        OFFICIAL
    }

    public SignedPayload {
        if ((form == Form.CMS_DETACHED) != (data != null)) {
            throw new IllegalArgumentException("only a detached signature comes with its data beside it");
        }
    }

    /** What a person signed for himself or herself. */
    public SignedPayload(Form form, byte[] bytes, byte @Nullable [] data, Instant at, @Nullable Iin expected) {
        this(form, bytes, data, at, expected, Capacity.PERSON);
    }
}
