package kz.patronat.trial;

import kz.patronat.replay.Procedure;
import org.junit.jupiter.api.Test;

/** What {@code ./mvnw -q verify -Ptrial} runs: the recorded cases through the models as they lie in the folders. */
class TrialRun {

    @Test
    void goesAsBefore() {
        try (var engine = TrialEngine.open()) {
            var trial = new Trial(RecordedCases.read(), engine);
            var files = Procedure.filesOfTheRepository();
            var found = trial.differences(files);

            System.out.println(trial.report(found, files));
            if (!found.isEmpty()) {
                throw new Different(found.size());
            }
        }
    }

    /** The report has said everything; a stack would only hide it. */
    private static final class Different extends Error {

        Different(int cases) {
            super(cases + " cases and days differ", null, false, false);
        }
    }
}
