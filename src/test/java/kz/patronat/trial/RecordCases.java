package kz.patronat.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.patronat.replay.Procedure;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Records anew the cases that {@code -Ptrial} plays; run by {@code ./mvnw verify -Precord} after the stories that make
 * them. Of all finished cases it keeps the few that together pass every model and the most of each, and only such as the
 * models play again exactly as they went.
 */
@WholeService
class RecordCases {

    private static final int ENOUGH = 24;

    @Autowired
    Story story;

    @Test
    void keepsTheFewThatPassTheMost() throws IOException {
        var files = Procedure.filesOfTheRepository();
        var procedure = Procedure.of(files);
        var models = ModelFacts.of(files);
        var recorder = new Recorder(story.engine(), procedure);
        var played = new ArrayList<RecordedCase>();
        var finished =
                story.engine().getHistoryService().createHistoricProcessInstanceQuery().finished().list().stream()
                        .filter(each -> each.getSuperProcessInstanceId() == null)
                        .filter(each -> models.names().containsKey(each.getProcessDefinitionKey()))
                        .toList();
        try (var engine = TrialEngine.open()) {
            engine.deploy(procedure);
            for (HistoricProcessInstance each : finished) {
                var recorded = recorder.of(each);
                var trace = engine.play(recorded);
                if (trace.passed().equals(recorded.trace().passed())) {
                    played.add(recorded.with(trace, names(trace, models)));
                } else if (Boolean.getBoolean("patronat.record.why")) {
                    System.out.println(recorded.process() + ": "
                            + Comparison.of(recorded.with(recorded.trace(), models.names()), trace, models));
                }
            }
        }
        var kept = few(played);
        System.out.printf(
                "%d of %d finished cases go again as they went; kept %d%n",
                played.size(), finished.size(), kept.size());
        assertThat(RecordedCases.notPassed(kept, files))
                .as("models that no story of the profile record passes to the end; what is recorded stays as it is")
                .isEmpty();
        RecordedCases.write(kept, files);
    }

    private static TreeMap<String, List<String>> names(Trace trace, ModelFacts models) {
        var names = new TreeMap<String, List<String>>();
        Stream.of(trace.passed().keySet(), trace.taken().keySet())
                .flatMap(Set::stream)
                .forEach(element -> names.put(element, models.names().getOrDefault(element, List.of("", ""))));
        return names;
    }

    private static List<RecordedCase> few(List<RecordedCase> played) {
        var left = new ArrayList<>(played);
        var kept = new ArrayList<RecordedCase>();
        var covered = new HashSet<String>();
        while (kept.size() < ENOUGH && !left.isEmpty()) {
            left.sort(Comparator.comparing((RecordedCase each) -> more(each.processes(), covered))
                    .thenComparing(each -> more(each.elements(), covered))
                    .reversed());
            var best = left.remove(0);
            if (more(best.elements(), covered) == 0) {
                break;
            }
            kept.add(best);
            covered.addAll(best.processes());
            covered.addAll(best.elements());
        }
        return kept;
    }

    private static long more(Set<String> passed, Set<String> covered) {
        return passed.stream().filter(each -> !covered.contains(each)).count();
    }
}
