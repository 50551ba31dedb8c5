package kz.patronat.engine.models;

import java.nio.file.Path;

/** The models of this repository and the code that was compiled of it. */
final class ModelsOfTheRepository {

    private ModelsOfTheRepository() {}

    static Models read() {
        return Models.in(Path.of(""), Code.in(Path.of("target/classes"), "kz.patronat"));
    }
}
