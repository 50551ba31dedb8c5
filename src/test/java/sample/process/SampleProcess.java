package sample.process;

import java.util.Date;
import kz.patronat.engine.Variable;

/** The contract of the sound sample that the checks of models are tried on. */
final class SampleProcess {

    static final String KEY = "sample";
    static final String USER_TASK = "UserTask_FillIn";
    static final String ASKED = "sample.asked-again";

    static final Variable<Boolean> COMPLETE = Variable.flag("complete");
    static final Variable<Date> REMIND_AT = Variable.date("remindAt");
    static final Variable<String> ANSWER = Variable.text("answer");

    private SampleProcess() {}
}
