/** Stands for the provider of SMS and the server of mail where none may be reached; never in use beside a real database. */
@NullMarked
package kz.patronat.notification.simulator;

import org.jspecify.annotations.NullMarked;
