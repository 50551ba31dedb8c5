package kz.patronat.audit;

/** A ready question of an auditor to all cases; texts under {@code audit.question.<name>}. */
enum Question {
    /** The term of the service was breached, or met after its last day. */
    DECIDED_LATE("""
            exists (select 1 from term t where t.case_number = c.number and t.code = 'decision' and t.current
                and (t.breached_at is not null or (t.met_at at time zone 'Asia/Almaty')::date > t.due_date))
            """),
    /**
     * The answer of a registry that counts was no longer valid on the day of a decision. What counted then had settled its
     * question before; that it had been brought is not enough.
     */
    OLD_ANSWER_AT_DECISION("""
            exists (select 1 from decision d
                join registry_question q on q.case_number = d.case_number and q.closed_at <= d.made_at
                join registry_answer a on a.question_id = q.id and a.counts
                where d.case_number = c.number and d.stage = 'DECIDED'
                    and a.valid_until < (d.made_at at time zone 'Asia/Almaty')::date
                    and not exists (select 1 from registry_question later
                        join registry_answer fresh on fresh.question_id = later.id and fresh.counts
                        where later.person_id = q.person_id and later.registry = q.registry
                            and later.closed_at <= d.made_at and later.closed_at > q.closed_at))
            """),
    /** One person inspected the home, or examined the case, and decided it. */
    SAME_PERSON_INSPECTED_AND_DECIDED("""
            exists (select 1 from act i join act d on d.case_number = i.case_number
                    and (d.user_id in (i.user_id, i.instead_of) or d.instead_of in (i.user_id, i.instead_of))
                where i.case_number = c.number and i.act in ('INSPECTED', 'EXAMINED') and d.act = 'DECIDED')
            """),
    /**
     * What lies in the folder was opened by one of the staff who never had a task of the case, not even one that was passed
     * on or laid down again. The log also holds the applicant in the cabinet, machines, looks at where a case stands and
     * letters on their way to the post.
     */
    READ_WITHOUT_A_TASK("""
            exists (select 1 from reading_log r join staff reader on reader.user_id = r.user_id
                where r.folder = c.number
                and split_part(r.fact, ':', 1) in ('paper', 'signatures', 'scan', 'registry-answer')
                and not exists (select 1 from staff_role s where s.user_id = r.user_id
                    and s.role in ('auditor', 'portal'))
                and not exists (select 1 from act a where a.case_number = c.number and a.user_id = r.user_id)
                and not exists (select 1 from act_hi_taskinst t
                    join act_hi_procinst p on p.id_ = t.root_proc_inst_id_
                    where p.business_key_ = c.number and t.assignee_ = r.user_id)
                and not exists (select 1 from act_hi_identitylink held
                    join act_hi_procinst p on p.id_ = held.root_proc_inst_id_
                    where p.business_key_ = c.number and held.type_ = 'assignee' and held.user_id_ = r.user_id))
            """);

    private final String condition;

    Question(String condition) {
        this.condition = condition;
    }

    /** Part of a query over {@code case_file c}. */
    String condition() {
        return condition;
    }
}
