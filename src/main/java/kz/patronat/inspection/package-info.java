/** Studies the housing and living conditions of the applicant and carries the act up to its acknowledgement. */
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
            "signing"
        })
@NullMarked
package kz.patronat.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
