/** Complaints on two levels, each with its own term; nobody judges what he did himself (clauses C17–C22, C24). */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "texts",
            "deadline",
            "calendar",
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
package kz.patronat.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
