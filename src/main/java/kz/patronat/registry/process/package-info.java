/** What the model {@code registry-checks} calls. */
@NullMarked
package kz.patronat.registry.process;

import org.jspecify.annotations.NullMarked;
