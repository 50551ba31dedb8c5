/** Counts days by the calendar of Kazakhstan and says, with reasons, when a legal term ends. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package kz.patronat.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
