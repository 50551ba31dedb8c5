/** Keeps questions, attempts, answers and their sealed evidence. */
@NullMarked
package kz.patronat.registry.store;

import org.jspecify.annotations.NullMarked;
