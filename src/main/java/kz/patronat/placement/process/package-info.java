/** Meets the model of the leading process: delegates, listeners, and what its forms mean. */
@NullMarked
package kz.patronat.placement.process;

import org.jspecify.annotations.NullMarked;
