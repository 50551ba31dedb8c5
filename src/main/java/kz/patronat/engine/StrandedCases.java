package kz.patronat.engine;

import java.util.List;
import kz.patronat.kernel.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Open cases that nothing will ever move again: no open task, no armed timer or job, no incident that an administrator
 * sees. A message that is awaited without a deadline keeps no case alive.
 */
@Repository
class StrandedCases {

    private static final String SQL = """
            select number from case_file
            where ended_at is null and not exists (
                select 1 from act_ru_execution instance
                where instance.business_key_ = case_file.number and instance.parent_id_ is null and (
                    exists (select 1 from act_ru_task task
                        where task.proc_inst_id_ = instance.proc_inst_id_ and task.suspension_state_ = 1)
                    or exists (select 1 from act_ru_job job
                        where job.process_instance_id_ = instance.proc_inst_id_
                        and job.retries_ > 0 and job.suspension_state_ = 1)
                    or exists (select 1 from act_ru_incident incident
                        where incident.proc_inst_id_ = instance.proc_inst_id_)))
            order by number""";

    private final JdbcClient database;

    StrandedCases(JdbcClient database) {
        this.database = database;
    }

    List<CaseNumber> find() {
        return database.sql(SQL).query(String.class).list().stream()
                .map(CaseNumber::new)
                .toList();
    }
}
