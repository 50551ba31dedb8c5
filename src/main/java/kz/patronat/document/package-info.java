/** Keeps scans, draws numbered papers as archive PDFs, and remembers who signed and who took each. */
@ApplicationModule(allowedDependencies = {"kernel", "texts", "numbering", "provider", "casefile"})
@NullMarked
package kz.patronat.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
