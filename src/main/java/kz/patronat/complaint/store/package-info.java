/** The rows of complaints. */
@NullMarked
package kz.patronat.complaint.store;

import org.jspecify.annotations.NullMarked;
