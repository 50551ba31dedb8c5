/** The personal cabinet on the portal: what a person sees of a case there, what the portal is told, what is asked. */
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
            "platform",
            "signature",
            "gateway",
            "registry",
            "inspection",
            "portal",
            "placement",
            "amendment",
            "complaint"
        })
@NullMarked
package kz.patronat.cabinet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
