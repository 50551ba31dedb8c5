/** What the engine knows of versions, and how one instance goes from one to another. */
@NullMarked
package kz.patronat.migration.process;

import org.jspecify.annotations.NullMarked;
