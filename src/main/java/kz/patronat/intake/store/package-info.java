/** Tables of the visits. */
@NullMarked
package kz.patronat.intake.store;

import org.jspecify.annotations.NullMarked;
