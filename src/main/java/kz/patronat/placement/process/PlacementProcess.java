package kz.patronat.placement.process;

import java.util.Date;
import java.util.List;
import kz.patronat.engine.Variable;

/** What the code and {@code processes/placement.bpmn} agree on. */
final class PlacementProcess {

    static final String KEY = "placement";

    static final String SUBMITTED_AT_OFFICE = "placement.submitted-at-office";
    static final String SUBMITTED_THROUGH_PORTAL = "placement.submitted-through-portal";
    static final String WITHDRAWN = "placement.withdrawn";
    static final String APPLICANT_DIED = "placement.applicant-died";
    static final String SENT_ON = "placement.sent-on";
    static final String ORDERED_ANEW = "placement.ordered-to-decide-anew";
    static final String REPLACED = "placement.replaced";
    static final String NOTHING_TO_OBJECT = "placement.nothing-to-object";

    /** Code of the legal term of the service in {@code terms.dmn}. */
    static final String TERM = "decision";

    static final Variable<Boolean> THROUGH_PORTAL = Variable.flag("throughPortal");
    static final Variable<Date> WARN_10_AT = Variable.date("warn10At");
    static final Variable<Date> WARN_5_AT = Variable.date("warn5At");
    static final Variable<Date> WARN_1_AT = Variable.date("warn1At");
    static final Variable<Date> BREACH_AT = Variable.date("breachAt");
    static final Variable<Date> COMPLETENESS_DUE_AT = Variable.date("completenessDueAt");
    static final Variable<Date> RESOLUTION_DUE_AT = Variable.date("resolutionDueAt");
    static final Variable<Date> PROPOSAL_DUE_AT = Variable.date("proposalDueAt");
    static final Variable<Date> ANSWER_DUE_AT = Variable.date("answerDueAt");
    static final Variable<Date> DECISION_DUE_AT = Variable.date("decisionDueAt");

    static final Variable<String> SIGNATURE = Variable.text("signature");
    static final Variable<Integer> VERIFIER_ASKED = Variable.number("verifierAsked");
    static final Variable<Date> VERIFIER_ASKED_AGAIN_AT = Variable.date("verifierAskedAgainAt");
    static final Variable<Boolean> PACKAGE_COMPLETE = Variable.flag("packageComplete");
    static final Variable<Boolean> ACCEPTED = Variable.flag("accepted");

    @SuppressWarnings("rawtypes")
    static final Variable<List> PERSON_IDS = Variable.list("personIds");

    static final Variable<Boolean> SPOUSE_CONSENT_MISSING = Variable.flag("spouseConsentMissing");
    static final Variable<Date> SPOUSE_CONSENT_UNTIL = Variable.date("spouseConsentUntil");

    static final Variable<Boolean> CHILDREN_TO_AGREE = Variable.flag("childrenToAgree");
    static final Variable<Boolean> PROPOSAL_READY = Variable.flag("proposalReady");
    static final Variable<String> HEADS_ANSWER = Variable.text("headsAnswer");
    static final Variable<Date> HEARING_AT = Variable.date("hearingAt");
    static final Variable<Date> HEARING_DUE_AT = Variable.date("hearingDueAt");
    static final Variable<Boolean> HEARING_NEEDED = Variable.flag("hearingNeeded");

    static final Variable<Boolean> CONTRACT_DECIDED = Variable.flag("contractDecided");
    static final Variable<Boolean> REFUSAL_DECIDED = Variable.flag("refusalDecided");

    @SuppressWarnings("rawtypes")
    static final Variable<List> CHILD_IDS = Variable.list("childIds");

    static final Variable<Date> APPOINTMENT_AT = Variable.date("appointmentAt");
    static final Variable<Date> AWAITED_FROM = Variable.date("awaitedFrom");
    static final Variable<Date> LAPSE_AT = Variable.date("lapseAt");
    static final Variable<Boolean> RECHECK_NEEDED = Variable.flag("recheckNeeded");
    static final Variable<Date> RECHECK_AT = Variable.date("recheckAt");
    static final Variable<Boolean> IMPEDIMENT = Variable.flag("impediment");
    static final Variable<Date> SEND_ON_DUE_AT = Variable.date("sendOnDueAt");

    /** Name of a final {@code CaseStatus}, or {@link #EXAMINE_AGAIN}. */
    static final Variable<String> OUTCOME = Variable.text("outcome");

    static final String EXAMINE_AGAIN = "EXAMINE_AGAIN";

    /** Name of an {@code EndingFacts.Ending} of which the applicant is told in writing; absent when there is none. */
    static final Variable<String> ENDING = Variable.text("ending");

    static final Variable<Boolean> ENDING_TO_TELL = Variable.flag("endingToTell");

    /** The competent provider, when the case was sent on. */
    static final Variable<String> SENT_TO = Variable.text("sentTo");

    /** Facts that {@code suggested-grounds} reads, local to the task that asks. */
    static final Variable<Boolean> APPLICANT_IS_ADULT = Variable.flag("applicantIsAdult");

    static final Variable<String> IDENTITY = Variable.text("identity");
    static final Variable<String> CRIMINAL_RECORD = Variable.text("criminalRecord");
    static final Variable<String> SPOUSE_CRIMINAL_RECORD = Variable.text("spouseCriminalRecord");
    static final Variable<String> HOUSING = Variable.text("housing");
    static final Variable<String> SPOUSE_CONSENT = Variable.text("spouseConsent");

    /** Name of an {@link EntersAt}, handed in with the order to decide anew. */
    static final Variable<String> ENTERS_AT = Variable.text("entersAt");

    static final Variable<Boolean> FROM_EXAMINATION = Variable.flag("fromExamination");

    /** Where a new round takes the case up. */
    enum EntersAt {
        CHECKS,
        INSPECTION,
        EXAMINATION
    }

    private PlacementProcess() {}
}
