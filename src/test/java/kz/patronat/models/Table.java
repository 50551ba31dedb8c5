package kz.patronat.models;

import java.nio.file.Path;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;

/** A decision table and the file it stands in. */
record Table(Path file, DmnModelInstance dmn) {

    static Table read(Path file) {
        return new Table(file, Dmn.readModelFromFile(file.toFile()));
    }

    String name() {
        return Models.nameOf(file);
    }

    Decision decision() {
        return dmn.getModelElementsByType(Decision.class).iterator().next();
    }
}
