/** Asks the state registries about a person, or takes their certificates on paper, and keeps what they said. */
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
            "gateway",
            "gateway :: wire",
            "signature",
            "platform"
        })
@NullMarked
package kz.patronat.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
