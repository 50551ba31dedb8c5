/** Leads a case from its registration to the contract or the refusal. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "texts",
            "deadline",
            "provider",
            "numbering",
            "casefile",
            "access",
            "document",
            "notification",
            "engine",
            "signature",
            "signing"
        })
@NullMarked
package kz.patronat.placement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
