/** Takes what the e-government portal sends: reads it, keeps it as it was signed, and makes a case of it. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "texts",
            "deadline",
            "provider",
            "casefile",
            "document",
            "signature",
            "placement",
            "platform"
        })
@NullMarked
package kz.patronat.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
