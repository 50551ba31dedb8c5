/** The pages on which a citizen writes an application, reviews and signs it. */
@NullMarked
package kz.patronat.draft.page;

import org.jspecify.annotations.NullMarked;
