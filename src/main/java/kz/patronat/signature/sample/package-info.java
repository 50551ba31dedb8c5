/** A certification authority for trying out: certificates shaped like the national one's, trusted by nobody else. */
@NamedInterface("sample")
@NullMarked
package kz.patronat.signature.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
