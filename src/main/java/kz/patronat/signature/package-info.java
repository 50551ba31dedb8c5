/** Whether what a person sent is signed by that person; the verifier itself is another system. */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package kz.patronat.signature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
