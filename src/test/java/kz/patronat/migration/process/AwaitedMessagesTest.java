package kz.patronat.migration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.junit.jupiter.api.Test;

class AwaitedMessagesTest {

    private static final String WORDS = "migration.message.";

    /** Those that somebody reads of when a model changes; none has words that no model needs any more. */
    @Test
    void haveWords() throws IOException {
        var named = new TreeSet<String>();
        try (var files = Files.list(Path.of("processes"))) {
            files.filter(file -> file.toString().endsWith(".bpmn"))
                    .forEach(file -> Bpmn.readModelFromFile(file.toFile())
                            .getModelElementsByType(Message.class)
                            .forEach(message -> named.add(WORDS + message.getName())));
        }

        assertThat(new Texts().keys(Language.KK).stream().filter(key -> key.startsWith(WORDS)))
                .containsExactlyInAnyOrderElementsOf(named);
    }
}
