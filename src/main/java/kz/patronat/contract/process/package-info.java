/** How the processes of this capability meet the code. */
@NullMarked
package kz.patronat.contract.process;

import org.jspecify.annotations.NullMarked;
