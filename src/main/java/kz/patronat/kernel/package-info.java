/** The few words everybody uses: case number, personal number, names, languages, a refused input. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kz.patronat.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
