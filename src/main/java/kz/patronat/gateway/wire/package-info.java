/** What goes over the line to and from the gateway, byte for byte. */
@NamedInterface("wire")
@NullMarked
package kz.patronat.gateway.wire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
