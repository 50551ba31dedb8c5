package kz.patronat.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessesReadmeTest {

    @Test
    void tellsOfTheModelsAsTheyAre() {
        assertThat(MadeOfModels.stale(ModelsOfTheRepository.read()))
                .as("written anew with -Dpatronat.write=true")
                .isEmpty();
    }
}
