package kz.patronat.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProcessesReadmeTest {

    private static final Path README = Path.of("processes/README.md");

    @Test
    void tellsOfTheModelsAsTheyAre() throws IOException {
        var text = new ProcessesReadme(Models.ofTheService()).text();
        if (Boolean.getBoolean("patronat.write")) {
            Files.writeString(README, text);
        }

        assertThat(README).as("written anew with -Dpatronat.write=true").hasContent(text);
    }
}
