/** Changes that people ask for in a running case: withdrawal, a document brought later, a correction. */
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
            "engine"
        })
@NullMarked
package kz.patronat.amendment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
