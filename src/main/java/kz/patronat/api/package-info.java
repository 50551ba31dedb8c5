/** What other systems and our own pages ask over HTTP. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "texts",
            "deadline",
            "calendar",
            "provider",
            "casefile",
            "access",
            "document",
            "notification",
            "platform",
            "placement",
            "complaint",
            "portal",
            "registry",
            "cabinet",
            "signature",
            "signature :: sample"
        })
@NullMarked
package kz.patronat.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
