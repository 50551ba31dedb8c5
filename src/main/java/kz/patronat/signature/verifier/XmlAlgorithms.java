package kz.patronat.signature.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Set;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import kz.patronat.signature.Verdict.Reason;

/** The algorithms that an XML signature may name; whatever is not listed is refused before anything is computed. */
final class XmlAlgorithms {

    static final Set<String> CANONICAL_FORMS = Set.of(
            CanonicalizationMethod.INCLUSIVE,
            CanonicalizationMethod.INCLUSIVE_WITH_COMMENTS,
            CanonicalizationMethod.EXCLUSIVE,
            CanonicalizationMethod.EXCLUSIVE_WITH_COMMENTS);

    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    private static final String ENCRYPTION = "http://www.w3.org/2001/04/xmlenc#";

    private static final Map<String, String> SIGNATURES = Map.of(
            MORE + "rsa-sha256", "SHA256withRSA",
            MORE + "rsa-sha384", "SHA384withRSA",
            MORE + "rsa-sha512", "SHA512withRSA",
            MORE + "ecdsa-sha256", "SHA256withECDSAinP1363Format",
            MORE + "ecdsa-sha384", "SHA384withECDSAinP1363Format",
            MORE + "ecdsa-sha512", "SHA512withECDSAinP1363Format");

    private static final Map<String, String> DIGESTS = Map.of(
            ENCRYPTION + "sha256", "SHA-256",
            MORE + "sha384", "SHA-384",
            ENCRYPTION + "sha512", "SHA-512");

    private XmlAlgorithms() {}

    /** @throws Refused when an algorithm is none of the allowed; the national ones go with one another only */
    static void check(String signature, String digest) {
        var allowed = isNational(signature)
                ? isNational(digest)
                : SIGNATURES.containsKey(signature) && DIGESTS.containsKey(digest);
        Refused.unless(allowed, Reason.ALGORITHM_FORBIDDEN);
    }

    static boolean isNational(String algorithm) {
        return algorithm.startsWith(Gost.XML_ALGORITHMS);
    }

    static String signature(String uri) {
        return known(SIGNATURES, uri);
    }

    static byte[] digest(String uri, byte[] content) {
        if (uri.equals(Gost.XML_DIGEST)) {
            return Gost.digest(content);
        }
        try {
            return MessageDigest.getInstance(known(DIGESTS, uri)).digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String known(Map<String, String> names, String uri) {
        var name = names.get(uri);
        if (name == null) {
            throw new Refused(Reason.ALGORITHM_FORBIDDEN);
        }
        return name;
    }
}
