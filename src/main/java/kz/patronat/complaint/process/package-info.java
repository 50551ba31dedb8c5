/** How the processes of complaints meet the code. */
@NullMarked
package kz.patronat.complaint.process;

import org.jspecify.annotations.NullMarked;
