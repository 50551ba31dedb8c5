/** Keeps acts, visits and remarks. */
@NullMarked
package kz.patronat.inspection.store;

import org.jspecify.annotations.NullMarked;
