/** What models, tables and forms have to be, told in words to those who draw them. */
@NullMarked
package kz.patronat.engine.models;

import org.jspecify.annotations.NullMarked;
