/** Stands for people who are asked for access to their data; never in use beside a real database. */
@NullMarked
package kz.patronat.registry.simulator;

import org.jspecify.annotations.NullMarked;
