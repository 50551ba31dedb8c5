/** An official signs a paper with an electronic key: the exact bytes, the named person, the verifier's word kept. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "texts",
            "provider",
            "access",
            "document",
            "signature",
            "signature :: sample",
            "engine",
            "platform"
        })
@NullMarked
package kz.patronat.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
