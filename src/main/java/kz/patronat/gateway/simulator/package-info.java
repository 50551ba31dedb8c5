/**
 * Stands for the e-government gateway where none is connected: real endpoints of the same shape on the port of the
 * service itself, with people whose behaviour follows from their number and faults that are chosen on a page.
 */
@NullMarked
package kz.patronat.gateway.simulator;

import org.jspecify.annotations.NullMarked;
