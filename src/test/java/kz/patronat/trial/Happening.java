package kz.patronat.trial;

import java.util.List;
import kz.patronat.replay.Answer;

/**
 * What came from outside to a case: a person completed a task, a message arrived, the time of a timer came.
 *
 * @param element named by process and id
 * @param at the moment in ISO 8601
 * @param brought variables that came with it, set in its process
 */
record Happening(Kind kind, String element, String at, List<Answer> brought) {

    enum Kind {
        TASK,
        MESSAGE,
        TIMER
    }

    String process() {
        return element.split(" ")[0];
    }

    String id() {
        return element.split(" ")[1];
    }
}
