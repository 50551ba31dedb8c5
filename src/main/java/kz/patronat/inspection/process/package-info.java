/** What the model {@code housing-inspection} calls. */
@NullMarked
package kz.patronat.inspection.process;

import org.jspecify.annotations.NullMarked;
