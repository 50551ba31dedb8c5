/** Says in both languages what the forms of the leading process show but do not ask. */
@NullMarked
package kz.patronat.placement.summary;

import org.jspecify.annotations.NullMarked;
