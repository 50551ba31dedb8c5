package kz.patronat.amendment.process;

import kz.patronat.engine.Variable;

/** What the code and {@code processes/late-document.bpmn} agree on. */
final class LateDocumentProcess {

    static final String KEY = "late-document";

    /** Who started the amendment; the task is this person's. */
    static final Variable<String> STARTED_BY = CaseToAmendForm.STARTED_BY;

    private LateDocumentProcess() {}
}
