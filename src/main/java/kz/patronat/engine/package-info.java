/** The seam to the process engine: typed variables, forms, deployment of models, messages. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "texts",
            "deadline",
            "calendar",
            "provider",
            "casefile",
            "access",
            "platform",
            "notification"
        })
@NullMarked
package kz.patronat.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
