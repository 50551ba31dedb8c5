package kz.patronat.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
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
 * them. Of all finished cases it keeps the few that together pass the most, and only such as the models play again
 * exactly as they went.
 */
@WholeService
class RecordCases {

    private static final int ENOUGH = 14;

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
        assertThat(kept).isNotEmpty();
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
            left.sort((one, other) -> Integer.compare(more(other, covered), more(one, covered)));
            var best = left.remove(0);
            if (more(best, covered) == 0) {
                break;
            }
            kept.add(best);
            covered.addAll(best.trace().passed().keySet());
            covered.addAll(best.trace().taken().keySet());
        }
        return kept;
    }

    private static int more(RecordedCase each, Set<String> covered) {
        return (int)
                Stream.of(each.trace().passed().keySet(), each.trace().taken().keySet())
                        .flatMap(Set::stream)
                        .filter(element -> !covered.contains(element))
                        .count();
    }
}
