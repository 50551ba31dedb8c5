/** The rows of cabinets. */
@NullMarked
package kz.patronat.cabinet.store;

import org.jspecify.annotations.NullMarked;
