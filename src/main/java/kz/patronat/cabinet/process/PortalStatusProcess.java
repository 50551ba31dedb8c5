package kz.patronat.cabinet.process;

import java.util.Date;
import kz.patronat.engine.Variable;

/** What the code and {@code processes/portal-status.bpmn} agree on. */
final class PortalStatusProcess {

    static final String KEY = "portal-status";

    static final String CHANGED = "portal-status.changed";

    /** The case or the complaint whose status has changed. */
    static final Variable<String> CHANGED_NUMBER = Variable.text("changedNumber");

    /** Which change of it. */
    static final Variable<Integer> CHANGE_ORDINAL = Variable.number("changeOrdinal");

    static final Variable<Boolean> PORTAL_TOLD = Variable.flag("portalTold");

    static final Variable<Date> TOLD_AGAIN_AT = Variable.date("toldAgainAt");

    private PortalStatusProcess() {}
}
