/** Pages for citizens and for the contact centre: the service, its addresses, the check of a paper, 1414. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "texts",
            "deadline",
            "provider",
            "casefile",
            "access",
            "document",
            "notification",
            "placement",
            "registry",
            "portal",
            "complaint",
            "api",
            "signing",
            "cabinet"
        })
@NullMarked
package kz.patronat.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
