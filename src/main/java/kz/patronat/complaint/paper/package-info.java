/** The papers of a complaint. */
@NullMarked
package kz.patronat.complaint.paper;

import org.jspecify.annotations.NullMarked;
