package kz.patronat.models;

import java.util.stream.Stream;

/** One matter in which models, forms and code have to agree. */
@FunctionalInterface
interface Rule {

    /** A sentence for each place where they do not; it begins with the file. */
    Stream<String> complaints(Models models);
}
