package kz.patronat.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class PicturesOfModelsTest {

    @TempDir
    Path folder;

    @Test
    void showTheModelsOfTheRepositoryAsTheyAre() {
        assertThat(PicturesOfModels.ofTheRepository().stale())
                .as("drawn anew by npm --prefix .ci ci && npm --prefix .ci run draw")
                .isEmpty();
    }

    @Test
    void areStaleWhenTheModelChangesThePictureIsMissingOrTheModelIsGone() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("processes"), folder.resolve("processes"));
        FileSystemUtils.copyRecursively(Path.of("docs/processes"), folder.resolve("pictures"));
        var copied = new PicturesOfModels(folder.resolve("processes"), folder.resolve("pictures"));
        var changed = folder.resolve("processes/reception.bpmn");

        Files.writeString(changed, Files.readString(changed).replaceFirst("name=\"", "name=\"Жаңа "));
        Files.delete(folder.resolve("pictures/ru/contract.svg"));
        Files.delete(folder.resolve("processes/withdrawal.bpmn"));

        assertThat(copied.stale()
                        .map(complaint -> complaint.substring(folder.toString().length() + 10)))
                .containsExactlyInAnyOrder(
                        "reception.svg: shows another state of the model",
                        "withdrawal.svg: has no model",
                        "ru/reception.svg: shows another state of the model",
                        "ru/contract.svg: shows another state of the model",
                        "ru/withdrawal.svg: has no model");
    }
}
