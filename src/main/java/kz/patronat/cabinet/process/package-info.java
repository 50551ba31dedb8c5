/** How the processes of cabinets meet the code. */
@NullMarked
package kz.patronat.cabinet.process;

import org.jspecify.annotations.NullMarked;
