package kz.patronat.engine.models;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;

/** A decision table and the file it stands in. */
record Table(Path file, DmnModelInstance dmn) {

    static Table read(Path file, InputStream content) {
        return new Table(file, Dmn.readModelFromStream(content));
    }

    String name() {
        return Models.nameOf(file);
    }

    /** Ids of all decisions in the file. */
    List<String> decisions() {
        return dmn.getModelElementsByType(Decision.class).stream()
                .map(Decision::getId)
                .toList();
    }

    /** The one the file is called by. */
    Decision decision() {
        return dmn.getModelElementsByType(Decision.class).iterator().next();
    }
}
