package kz.patronat.migration.process;

import java.util.List;
import java.util.Set;
import kz.patronat.kernel.Bilingual;

/**
 * One element of a model as far as it matters to whoever waits there.
 *
 * @param type its BPMN type
 * @param trigger what it waits for: the timer, the message; empty when nothing of that kind
 * @param roles who works there, as the model writes it
 * @param inputs fields of its form and other input parameters
 * @param next the elements that may follow
 */
record Step(
        String id,
        String type,
        Bilingual name,
        String trigger,
        Set<String> roles,
        List<String> inputs,
        Set<String> next) {

    /** Whether cases come to rest there: a person, a timer or a message carries them on. */
    boolean isWaitedAt() {
        return "userTask".equals(type) || !trigger.isEmpty();
    }
}
