/** What Tasklist needs beyond the engine: both languages, clear refusals, documents, search and notes. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "texts",
            "provider",
            "casefile",
            "access",
            "document",
            "notification",
            "engine",
            "platform",
            "registry",
            "signature",
            "signing",
            "complaint"
        })
@NullMarked
package kz.patronat.workplace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
