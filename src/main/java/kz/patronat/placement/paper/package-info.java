/** Gathers the facts of the papers that the leading process draws. */
@NullMarked
package kz.patronat.placement.paper;

import org.jspecify.annotations.NullMarked;
