package kz.patronat.trial;

import java.util.List;

/**
 * One thing that goes otherwise with the changed models.
 *
 * @param element where, named by process and id; for a table its name
 * @param was elements, moments or values before
 * @param now the same with the changed models
 */
record Difference(Kind kind, String element, List<String> was, List<String> now) {

    enum Kind {
        VARIABLE_NOT_GIVEN,
        STUCK,
        OTHER_WAY,
        NOT_REACHED,
        REMOVED,
        NEW_STEP,
        OTHER_NUMBER,
        OTHER_END,
        OTHER_DATE,
        OTHER_ROW
    }
}
