/** Tables of what went to the gateway and what came from it. */
@NullMarked
package kz.patronat.gateway.store;

import org.jspecify.annotations.NullMarked;
