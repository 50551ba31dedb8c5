package kz.patronat.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The pictures are made of the models that this program brings; a case may have run by an earlier or a later one. */
@Component
class PicturedModels {

    private final RepositoryService repository;
    private final Remembered<String, Boolean> pictured = new Remembered<>(this::compared);

    PicturedModels(RepositoryService repository) {
        this.repository = repository;
    }

    /** Whether the model is the one on the picture, to the last byte. */
    boolean shows(String definition) {
        return pictured.of(definition);
    }

    private boolean compared(String definition) {
        var key = definition.substring(0, definition.indexOf(':'));
        var ours = new ClassPathResource("processes/" + key + ".bpmn");
        try (var deployed = repository.getProcessModel(definition)) {
            return ours.exists() && Arrays.equals(ours.getContentAsByteArray(), deployed.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
