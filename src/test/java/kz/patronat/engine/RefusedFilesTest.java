package kz.patronat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.xml.ProblemImpl;
import org.junit.jupiter.api.Test;

class RefusedFilesTest {

    private static final Map<String, byte[]> SENT = new TreeMap<>(Map.of(
            "forms/a.form", "{}".getBytes(StandardCharsets.UTF_8),
            "processes/b.dmn", "<decision id=\"terms\"/>".getBytes(StandardCharsets.UTF_8)));

    @Test
    void areToBlameForWhatTheEngineDoesNotReadAndNotForABreakdown() {
        assertThat(RefusedFiles.is(new ProcessEngineException("the same key"))).isTrue();
        assertThat(RefusedFiles.is(unparsed())).isTrue();
        assertThat(RefusedFiles.is(new ProcessEnginePersistenceException("no connection", new SQLException())))
                .isFalse();
        assertThat(RefusedFiles.is(new OptimisticLockingException("meanwhile"))).isFalse();
        assertThat(RefusedFiles.is(new ProcessEngineException("anything", new SQLException("closed"))))
                .isFalse();
    }

    @Test
    void areNamedByWhatTheEngineNamesInThem() {
        var refusal = new ProcessEngineException("outer", new IllegalStateException("the same key 'terms'"));

        assertThat(new RefusedFiles(refusal, SENT).report())
                .contains("қабылдамады: processes/b.dmn.", "не приняла: processes/b.dmn.")
                .contains("    outer\n    the same key 'terms'");
    }

    @Test
    void areAllNamedWhereTheEngineNamesNothing() {
        assertThat(new RefusedFiles(new ProcessEngineException("no"), SENT).report())
                .contains("не приняла: forms/a.form, processes/b.dmn.");
    }

    @Test
    void areNamedWithLineAndElementWhereTheEngineKnowsThem() {
        assertThat(new RefusedFiles(unparsed(), SENT).report())
                .contains("не приняла: processes/c.bpmn (UserTask_Check).", "    not so");
    }

    private static ParseException unparsed() {
        return new ParseException(
                "not so",
                "processes/c.bpmn",
                List.of(new ProblemImpl(new BpmnParseException("not so", (Element) null), "UserTask_Check")),
                List.of());
    }
}
