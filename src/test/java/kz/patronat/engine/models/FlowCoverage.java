package kz.patronat.engine.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Says after the whole suite which flow nodes and sequence flows no test has passed. The build fails in its phase
 * {@code verify} when the file of those exists; a run of chosen tests writes none.
 */
public class FlowCoverage implements TestExecutionListener {

    private static final Path NOT_PASSED = Path.of("target/flows-not-passed.txt");

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        write(List.of());
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (!isWholeSuite()) {
            return;
        }
        var models = ModelsOfTheRepository.read().processes();
        var notPassed = models.stream().flatMap(FlowCoverage::notPassed).toList();
        write(notPassed);
        System.out.printf(
                "Flow coverage: %d of %d flow nodes and sequence flows of %d models were not passed by any test%n",
                notPassed.size(),
                models.stream().flatMap(FlowCoverage::elements).count(),
                models.size());
        notPassed.forEach(element -> System.out.println("not passed: " + element));
    }

    /** Maven says so in the pom; a choice of tests on the command line comes as a property of its own. */
    private static boolean isWholeSuite() {
        return Boolean.getBoolean("patronat.whole-suite")
                && System.getProperty("test", "").isEmpty()
                && System.getProperty("groups", "").isEmpty();
    }

    private static Stream<String> notPassed(Model model) {
        return elements(model)
                .filter(element -> !PassedFlows.include(model.id(), element.getId()))
                .map(element -> model.id() + " " + element.getId());
    }

    private static Stream<FlowElement> elements(Model model) {
        return Stream.concat(model.nodes(), model.flows());
    }

    private static void write(List<String> notPassed) {
        try {
            if (notPassed.isEmpty()) {
                Files.deleteIfExists(NOT_PASSED);
            } else {
                Files.write(NOT_PASSED, notPassed);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
