package kz.patronat.engine;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.patronat.casefile.Channel;
import kz.patronat.casefile.RequiredDocument;
import kz.patronat.casefile.RequiredDocument.How;
import kz.patronat.casefile.RequiredDocuments;
import kz.patronat.kernel.Bilingual;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * One version of the table of required documents, asked without the process engine; what was answered once is
 * remembered.
 */
class RequiredDocumentTable implements RequiredDocuments {

    static final String KEY = "required-documents";

    private static final DmnEngine DMN =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final DmnDecision table;
    private final Remembered<Question, List<RequiredDocument>> answers = new Remembered<>(this::ask);

    RequiredDocumentTable(InputStream model) {
        table = DMN.parseDecision(KEY, model);
    }

    private record Question(Channel channel, boolean married, LocalDate on) {}

    @Override
    public List<RequiredDocument> of(Channel channel, boolean married, LocalDate submittedOn) {
        return answers.of(new Question(channel, married, submittedOn));
    }

    private List<RequiredDocument> ask(Question question) {
        var input = Map.<String, Object>of(
                "channel", question.channel().name(), "married", question.married(), "on", question.on());
        return DMN.evaluateDecisionTable(table, input).getResultList().stream()
                .map(RequiredDocumentTable::document)
                .toList();
    }

    private static RequiredDocument document(Map<String, Object> row) {
        return new RequiredDocument(
                required(row, "code"),
                new Bilingual(required(row, "kk"), required(row, "ru")),
                How.valueOf(required(row, "how")),
                Boolean.TRUE.equals(row.get("obligatory")),
                text(row, "onePaper"),
                reference(row));
    }

    private static @Nullable Bilingual reference(Map<String, Object> row) {
        var kk = text(row, "referenceKk");
        var ru = text(row, "referenceRu");
        return kk == null || ru == null ? null : new Bilingual(kk, ru);
    }

    private static String required(Map<String, Object> row, String column) {
        return Objects.requireNonNull(text(row, column), () -> "a row of required documents has no " + column);
    }

    private static @Nullable String text(Map<String, Object> row, String column) {
        var text = (String) row.get(column);
        return text == null || text.isBlank() ? null : text;
    }
}
