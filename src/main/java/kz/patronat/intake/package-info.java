/** Receives a visitor at the office: norms of the visit, package of documents, registration or refusal to accept. */
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
package kz.patronat.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
