package kz.patronat.inspection.process;

import java.util.Date;
import kz.patronat.engine.Variable;

/** What the code and {@code processes/housing-inspection.bpmn} agree on. */
final class HousingInspectionProcess {

    static final String KEY = "housing-inspection";

    static final String CORRECT_ACT = "UserTask_CorrectAct";

    static final Variable<String> HOUSING_ACT_ID = Variable.text("housingActId");
    static final Variable<Date> HOUSING_ACT_DUE_AT = Variable.date("housingActDueAt");
    static final Variable<Date> HOUSING_ACT_WARN_3_AT = Variable.date("housingActWarn3At");
    static final Variable<Date> HOUSING_ACT_WARN_1_AT = Variable.date("housingActWarn1At");
    static final Variable<Date> HOUSING_ACT_BREACH_AT = Variable.date("housingActBreachAt");
    static final Variable<String> INSPECTOR = Variable.text("inspector");
    static final Variable<Date> REMIND_AT = Variable.date("remindAt");
    static final Variable<String> VISIT_RESULT = Variable.text("visitResult");
    static final Variable<Boolean> APPROVED = Variable.flag("approved");
    static final Variable<Date> ACKNOWLEDGE_BY = Variable.date("acknowledgeBy");

    static final String ACT_ACKNOWLEDGED = "inspection.act-acknowledged";

    private HousingInspectionProcess() {}
}
