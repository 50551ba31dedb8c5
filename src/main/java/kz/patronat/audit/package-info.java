/** What an auditor reads: finished and running cases, each as one story, and exports that prove what they hold. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "texts",
            "provider",
            "casefile",
            "deadline",
            "access",
            "document",
            "notification",
            "engine",
            "registry",
            "complaint",
            "workplace"
        })
@NullMarked
package kz.patronat.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
