/** Stands for the registries where none is connected; never in use beside a real database. */
@NullMarked
package kz.patronat.registry.simulator;

import org.jspecify.annotations.NullMarked;
