package kz.patronat.workplace;

import static kz.patronat.access.Role.DEPUTY_HEAD;
import static kz.patronat.access.Role.HEAD;
import static kz.patronat.access.Role.REGISTRAR;
import static kz.patronat.access.Role.SPECIALIST;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.patronat.access.Role;

/**
 * Why an open case stands still; texts under {@code workplace.standstill.<name>}. The roles are those whose work goes on
 * when it is over; head and deputy see everything.
 */
enum Standstill {
    /** Invited to sign; the appointed time lies ahead. */
    SIGNING(Queue.WAITING, "appointment.meets_at, appointment.place", """
            appointment on appointment.case_number = open.number
            where open.status = 'NOTICE_SENT' and appointment.meets_at > :now""", REGISTRAR, SPECIALIST),
    /** Did not come to sign. */
    SIGNING_MISSED(Queue.WAITING, "appointment.awaited_since, appointment.place", """
            appointment on appointment.case_number = open.number
            where open.status = 'WAITING_FOR_APPLICANT' and appointment.awaited_since is not null
            """, REGISTRAR, SPECIALIST),
    /** Has the preliminary decision and may object until the hearing, unless there is nothing to object. */
    HEARING(
            Queue.WAITING,
            "hearing.hearing_at, to_char(hearing.objection_until, 'DD.MM.YYYY')",
            """
            hearing on hearing.case_number = open.number
            where open.status = 'HEARING' and hearing.delivered_on is not null and hearing.held_at is null
                and hearing.hearing_at > :now
                and not exists (
                    select 1 from act_ru_execution instance
                    join act_ru_task task on task.proc_inst_id_ = instance.id_
                    where instance.business_key_ = open.number and task.task_def_key_ = 'UserTask_HoldHearing')""",
            REGISTRAR,
            SPECIALIST),
    /** The spouse may consent until the date. */
    SPOUSE_CONSENT(Queue.WAITING, "task.due_date_::timestamptz, null", """
            act_ru_execution instance on instance.business_key_ = open.number
            join act_ru_task task on task.proc_inst_id_ = instance.id_
            where task.task_def_key_ = 'UserTask_ObtainSpouseConsent' and task.due_date_ is not null""", SPECIALIST),
    /** Has not read the act of the study of housing yet. */
    ACT_UNREAD(Queue.WAITING, "task.due_date_::timestamptz, null", """
            act_ru_execution instance on instance.business_key_ = open.number
            join act_ru_task task on task.proc_inst_id_ = instance.id_
            where task.task_def_key_ = 'UserTask_Acknowledge' and task.due_date_ is not null""", SPECIALIST),

    /** An open complaint suspends the decision. */
    COMPLAINT(Queue.HELD, "bar.since, bar.reason", """
            signing_bar bar on bar.case_number = open.number where bar.lifted_at is null""", SPECIALIST),
    /** A registry has been asked and has not answered yet. */
    REGISTRY(Queue.HELD, "min(attempt.asked_at), question.registry", """
            registry_question question on question.case_number = open.number
            join registry_attempt attempt on attempt.question_id = question.id and attempt.reply <> 'NOT_SENT'
            where question.closed_at is null
                and not exists (
                    select 1 from gateway_delivery brought
                    join gateway_message asked on asked.message_id = brought.correlation_id
                    where brought.state = 'FAILED' and asked.direction = 'SENT' and asked.concerns = question.id)
            group by open.number, question.registry""", SPECIALIST),
    /** A registry could not be asked so far. */
    REGISTRY_UNASKED(Queue.HELD, "min(attempt.asked_at), question.registry", """
            registry_question question on question.case_number = open.number
            join registry_attempt attempt on attempt.question_id = question.id
            where question.closed_at is null
            group by open.number, question.registry
            having bool_and(attempt.reply = 'NOT_SENT')""", SPECIALIST),
    /** The access control (КДП) could not be asked so far to ask the person. */
    ACCESS_UNASKED(Queue.HELD, "max(access.at), null", access("NOT_ASKED"), SPECIALIST),
    /** The access control (КДП) gives no answer; not meant is a person whom it has asked and who is silent. */
    ACCESS_UNANSWERED(Queue.HELD, "max(access.at), null", access("UNAVAILABLE"), SPECIALIST),
    /** An answer was brought and could not be worked off; the administrator has it tried again. */
    ANSWER_STRANDED(Queue.HELD, "min(brought.received_at), question.registry", """
            registry_question question on question.case_number = open.number
            join gateway_message asked on asked.concerns = question.id and asked.direction = 'SENT'
            join gateway_delivery brought on brought.correlation_id = asked.message_id and brought.state = 'FAILED'
            where question.closed_at is null
            group by open.number, question.registry""", SPECIALIST),
    /** Nobody could check the signature of an application from the portal so far. */
    SIGNATURE(
            Queue.HELD,
            "submission.asked_at, null",
            signature("not in ('ALGORITHM_UNKNOWN', 'VERIFIER_DISAGREES')"),
            REGISTRAR),
    /** Nobody here knows the algorithm of that signature; the administrator has to connect whoever does. */
    SIGNATURE_ALGORITHM(Queue.HELD, "submission.kept_at, null", signature("= 'ALGORITHM_UNKNOWN'"), REGISTRAR),
    /** Two verifiers do not say the same of that signature; the administrator has to find out why. */
    SIGNATURE_DISPUTED(Queue.HELD, "submission.kept_at, null", signature("= 'VERIFIER_DISAGREES'"), REGISTRAR),
    /** Nobody could check the signature of an official on a paper so far. */
    PAPER_SIGNATURE(Queue.HELD, "signature.signed_at, paper.number", """
            paper on paper.folder = open.number and not paper.replaced
            join paper_signature signature on signature.paper_id = paper.id
            where signature.state = 'UNVERIFIED'""", REGISTRAR, SPECIALIST),
    /** An administrator stopped a process of the case. */
    STOPPED(Queue.HELD, "min(start_time_)::timestamptz, null", """
            act_ru_execution instance on instance.business_key_ = open.number and instance.parent_id_ is null
            join act_hi_procinst on act_hi_procinst.id_ = instance.id_
            where instance.suspension_state_ = 2
            group by open.number""", REGISTRAR, SPECIALIST),
    /** A step failed; the administrator sees the incident. */
    FAULT(Queue.HELD, "min(incident_timestamp_)::timestamptz, null", """
            act_ru_execution instance on instance.business_key_ = open.number
            join act_ru_incident incident on incident.proc_inst_id_ = instance.id_
            group by open.number""", REGISTRAR, SPECIALIST);

    /** The two lists. */
    enum Queue {
        /** The applicant, or somebody of the family, has to do something. */
        WAITING,
        /** Neither the provider nor the applicant can do anything. */
        HELD
    }

    private static final Set<Role> OF_EVERYTHING = Set.of(HEAD, DEPUTY_HEAD);

    private final Queue queue;
    private final String columns;
    private final String condition;
    private final Set<Role> concerned;

    Standstill(Queue queue, String columns, String condition, Role... concerned) {
        this.queue = queue;
        this.columns = columns;
        this.condition = condition;
        this.concerned = Set.of(concerned);
    }

    /** Not once the registry was asked after that: then nobody needed the consent any more. */
    private static String access(String state) {
        return """
                registry_question question on question.case_number = open.number
                join registry_access access on access.question_id = question.id and access.state = '%s'
                where question.closed_at is null
                    and not exists (
                        select 1 from registry_attempt attempt
                        where attempt.question_id = question.id and attempt.asked_at >= access.at)
                group by open.number""".formatted(state);
    }

    private static String signature(String uncheckedFor) {
        return """
                signed_submission submission on submission.number = open.number
                where submission.unchecked_for %s""".formatted(uncheckedFor);
    }

    /** Those of the queue that concern somebody of these roles. */
    static List<Standstill> of(Queue queue, Set<Role> roles) {
        return Stream.of(values())
                .filter(each -> each.queue == queue)
                .filter(each ->
                        roles.stream().anyMatch(role -> OF_EVERYTHING.contains(role) || each.concerned.contains(role)))
                .toList();
    }

    /** Whether the detail is the registry that was asked. */
    boolean isOfRegistry() {
        return this == REGISTRY || this == REGISTRY_UNASKED || this == ANSWER_STRANDED;
    }

    /** Number, reason, moment and detail of each such case among those in {@code open}. */
    String query() {
        return "select open.number, '%s', %s from open join %s".formatted(name(), columns, condition);
    }
}
