/** What goes over the line to and from the gateway, byte for byte. */
@NullMarked
package kz.patronat.gateway.wire;

import org.jspecify.annotations.NullMarked;
