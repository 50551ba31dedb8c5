/** Tables of the signatures. */
@NullMarked
package kz.patronat.signature.store;

import org.jspecify.annotations.NullMarked;
