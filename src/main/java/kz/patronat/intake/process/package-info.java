/** What the model of the reception calls: forms and steps of a visit. */
@NullMarked
package kz.patronat.intake.process;

import org.jspecify.annotations.NullMarked;
