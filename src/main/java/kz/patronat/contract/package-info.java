/** Concludes the contract on each child (clauses C14, C15). */
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
package kz.patronat.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
