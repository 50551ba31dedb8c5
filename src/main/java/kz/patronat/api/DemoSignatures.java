package kz.patronat.api;

import java.util.List;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.Role;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.platform.EmbeddedStart;
import kz.patronat.signature.sample.SampleSigner;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signs a document as a citizen would, with a key of the sample authority, to try out what the portal sends. */
@RestController
@EmbeddedStart
@AllowedTo({Role.PORTAL, Role.ADMINISTRATOR})
class DemoSignatures {

    private static final List<String> NAME = List.of("surname", "given", "patronymic");

    private final SampleSigner signer;

    DemoSignatures(SampleSigner signer) {
        this.signer = signer;
    }

    /**
     * Answers the posted XML with an enveloped signature of the person at its end, in the name that the document gives
     * when none is asked for.
     */
    @PostMapping(
            path = "/demo/signatures",
            consumes = MediaType.APPLICATION_XML_VALUE,
            produces = MediaType.APPLICATION_XML_VALUE)
    byte[] sign(
            @RequestParam String iin,
            @RequestParam(required = false) @Nullable String surname,
            @RequestParam(required = false) @Nullable String given,
            @RequestParam(required = false) @Nullable String patronymic,
            @RequestBody byte[] document) {
        var person = Iin.check("iin", iin);
        try {
            var name = surname == null && given == null
                    ? SampleSigner.nameIn(document, person)
                    : PersonName.check(NAME.toArray(String[]::new), surname, given, patronymic);
            return signer.xml(document, signer.key(person, name));
        } catch (IllegalArgumentException noXml) {
            throw new RejectedInput("", "signature.sample.no-xml");
        }
    }
}
