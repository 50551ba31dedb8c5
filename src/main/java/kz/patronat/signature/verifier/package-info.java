/** Verifies signatures: by our own code, or by NCANode with our own checks around it. */
@NullMarked
package kz.patronat.signature.verifier;

import org.jspecify.annotations.NullMarked;
