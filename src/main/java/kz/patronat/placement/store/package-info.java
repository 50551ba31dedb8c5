/** Keeps what the leading process learns beyond the case file. */
@NullMarked
package kz.patronat.placement.store;

import org.jspecify.annotations.NullMarked;
