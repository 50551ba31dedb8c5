package kz.patronat.engine.models;

import org.junit.jupiter.api.Test;

/** What {@code ./mvnw -q verify -Pmodels} runs: all rules at once, told in words; no engine, no database. */
class ModelsInWords {

    @Test
    void areSound() {
        var models = ModelsOfTheRepository.read();
        var found = Rule.all().stream().flatMap(rule -> rule.complaints(models)).toList();
        // What is made of a broken model would be broken too.
        var report = ModelsReport.of(models, found.isEmpty() ? MadeOfModels.stale(models) : found.stream());

        System.out.println(report.text());
        if (!report.isSound()) {
            throw new ToMend(report.complaints().size());
        }
    }

    /** The report has said everything; a stack would only hide it. */
    private static final class ToMend extends Error {

        ToMend(int places) {
            super(places + " places to mend", null, false, false);
        }
    }
}
