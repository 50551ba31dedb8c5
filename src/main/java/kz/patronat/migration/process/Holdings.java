package kz.patronat.migration.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads everything that one instance holds, from the tables of the engine and the terms of its case. */
@Component
class Holdings {

    private static final String SQL = """
            select 'VARIABLE' as kind, variable.id_ as id, coalesce(task.task_def_key_, '') as place, variable.name_ as name,
                md5(concat_ws('|', variable.type_, variable.text_, variable.text2_, variable.long_, variable.double_,
                    md5(content.bytes_))) as value, null::timestamp as at
            from act_ru_variable variable
                left join act_ge_bytearray content on content.id_ = variable.bytearray_id_
                left join act_ru_task task on task.id_ = variable.task_id_
            where variable.proc_inst_id_ = :instance
            union all
            select field.kind, task.id_, task.task_def_key_, task.name_, field.value, field.at
            from act_ru_task task, lateral (values
                ('STEP', task.task_def_key_, null),
                ('TASK_NAME', task.name_, null),
                ('ASSIGNEE', task.assignee_, null),
                ('CANDIDATES', (select string_agg(coalesce(link.group_id_, link.user_id_), ', '
                        order by coalesce(link.group_id_, link.user_id_))
                    from act_ru_identitylink link where link.task_id_ = task.id_ and link.type_ = 'candidate'), null),
                ('DUE', null, task.due_date_),
                ('FOLLOW_UP', null, task.follow_up_date_)) as field (kind, value, at)
            where task.proc_inst_id_ = :instance
            union all
            select 'TIMER', job.id_, definition.act_id_, definition.act_id_, null, job.duedate_
            from act_ru_job job join act_ru_jobdef definition on definition.id_ = job.job_def_id_
            where job.process_instance_id_ = :instance and job.type_ = 'timer'
            union all
            select 'JOB', job.id_, coalesce(definition.act_id_, ''), job.handler_type_, job.retries_::text, null
            from act_ru_job job left join act_ru_jobdef definition on definition.id_ = job.job_def_id_
            where job.process_instance_id_ = :instance and job.type_ <> 'timer'
            union all
            select 'EXPECTED', id_, activity_id_, event_name_, event_type_ || ' ' || event_name_, null
            from act_ru_event_subscr where proc_inst_id_ = :instance
            union all
            select 'CALLED', called.id_, '', called.proc_def_id_, called.proc_def_id_, null
            from act_ru_execution called join act_ru_execution caller on caller.id_ = called.super_exec_
            where caller.proc_inst_id_ = :instance
            union all
            select 'INCIDENT', id_, '', incident_type_, incident_type_, null
            from act_ru_incident where proc_inst_id_ = :instance
            union all
            select 'TERM', term.id::text, '', term.code, to_char(term.due_date, 'DD.MM.YYYY'), null
            from term join act_ru_execution instance on instance.business_key_ = term.case_number
            where instance.id_ = :instance and term.current
            """;

    private final JdbcClient database;

    Holdings(JdbcClient database) {
        this.database = database;
    }

    Map<String, Holding> of(String instance) {
        var found = new LinkedHashMap<String, Holding>();
        database.sql(SQL).param("instance", instance).query(row -> {
            var at = row.getTimestamp("at");
            var holding = new Holding(
                    Holding.Kind.valueOf(row.getString("kind")),
                    row.getString("id"),
                    row.getString("place"),
                    orEmpty(row.getString("name")),
                    at == null
                            ? orEmpty(row.getString("value"))
                            : at.toInstant().toString());
            found.put(holding.key(), holding);
        });
        return found;
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
