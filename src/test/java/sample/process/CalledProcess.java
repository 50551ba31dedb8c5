package sample.process;

import kz.patronat.engine.Variable;

/** The contract of the process that the sample calls. */
final class CalledProcess {

    static final String KEY = "called";
    static final Variable<String> QUESTION = Variable.text("question");

    private CalledProcess() {}
}
