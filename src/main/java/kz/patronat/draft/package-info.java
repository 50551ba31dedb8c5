/** An application that a citizen is still writing: what was entered, its files, and sending it as the portal would. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "texts",
            "provider",
            "casefile",
            "document",
            "signature",
            "portal",
            "cabinet",
            "signing",
            "access",
            "site"
        })
@NullMarked
package kz.patronat.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
