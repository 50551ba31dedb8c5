/** The registers behind the gateway, one class for each: their words stay at its door. */
@NullMarked
package kz.patronat.registry.gateway;

import org.jspecify.annotations.NullMarked;
