package kz.patronat.engine.calendar;

import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;

/**
 * What a job of a calendar change knows: the entry, and the case or other thing with terms it
 * moves or, for the job that makes the others, that after which it goes on.
 */
record ChangeOfCase(int year, int version, String caseNumber) implements JobHandlerConfiguration {

    static ChangeOfCase read(String text) {
        var parts = text.split(" ", 3);
        return new ChangeOfCase(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2]);
    }

    ChangeOfCase of(String number) {
        return new ChangeOfCase(year, version, number);
    }

    @Override
    public String toCanonicalString() {
        return year + " " + version + " " + caseNumber;
    }
}
