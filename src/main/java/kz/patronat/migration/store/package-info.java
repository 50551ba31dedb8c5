/** The kept runs and what became of each instance. */
@NullMarked
package kz.patronat.migration.store;

import org.jspecify.annotations.NullMarked;
