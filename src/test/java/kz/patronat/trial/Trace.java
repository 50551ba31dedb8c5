package kz.patronat.trial;

import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The way of a case through the models; elements are named by process and id.
 *
 * @param passed flow nodes and how often each was entered
 * @param taken sequence flows and how often each was taken
 * @param dates when tasks and timers fell due
 * @param notGiven variables that nobody gave, and the element after which they were read
 * @param stuck elements after which the engine could not go on, and what it said
 */
record Trace(
        TreeMap<String, Integer> passed,
        TreeMap<String, Integer> taken,
        TreeMap<String, TreeSet<String>> dates,
        TreeMap<String, String> notGiven,
        TreeMap<String, String> stuck) {

    static Trace empty() {
        return new Trace(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    void passes(String element) {
        passed.merge(element, 1, Integer::sum);
    }

    void takes(String flow) {
        taken.merge(flow, 1, Integer::sum);
    }

    void due(String element, String moment) {
        dates.computeIfAbsent(element, none -> new TreeSet<>()).add(moment);
    }
}
