package kz.patronat.benchmark;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Many open cases, copied row by row from a few real ones that stand at different tasks: instances, tasks, candidates,
 * variables, timers, messages, case file, people and terms. A copy has ids in order, a provider, names and due dates of
 * its own.
 */
final class Crowd {

    private static final List<Table> TABLES = List.of(
            Table.ofTheEngine("act_ru_execution", "original.proc_inst_id_"),
            Table.ofTheEngine("act_ru_task", "original.proc_inst_id_"),
            Table.ofTheEngine(
                    "act_ru_identitylink",
                    "(select task.proc_inst_id_ from act_ru_task task where task.id_ = original.task_id_)"),
            Table.ofTheEngine("act_ru_variable", "original.proc_inst_id_"),
            Table.ofTheEngine("act_ru_job", "original.process_instance_id_"),
            Table.ofTheEngine("act_ru_event_subscr", "original.proc_inst_id_"),
            Table.ofTheFile("case_file", "number"),
            Table.ofTheFile("person", "case_number"),
            Table.ofTheFile("term", "case_number"));

    /** Columns that name the copy itself or another row of it. */
    private static final Set<String> OWN = Set.of(
            "id_",
            "root_proc_inst_id_",
            "proc_inst_id_",
            "process_instance_id_",
            "parent_id_",
            "super_exec_",
            "execution_id_",
            "task_id_",
            "parent_task_id_",
            "var_scope_",
            "business_key_",
            "number",
            "case_number");

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    /**
     * @param key by which copies are told from everything else
     * @param join how a row finds its original
     */
    private record Table(String name, String key, String join) {

        static Table ofTheEngine(String name, String instance) {
            return new Table(name, "id_", "benchmark_instance whole on whole.id = " + instance);
        }

        static Table ofTheFile(String name, String number) {
            return new Table(name, number, "benchmark_case whole on whole.number = original." + number);
        }
    }

    /** @param originals numbers of real open cases */
    Crowd(JdbcClient database, TransactionTemplate transaction, List<String> originals) {
        this.database = database;
        this.transaction = transaction;
        run("create table benchmark_case (place integer, number text)");
        run("create table benchmark_copy (n integer primary key, place integer, provider text)");
        for (var place = 0; place < originals.size(); place++) {
            run("insert into benchmark_case values (%d, '%s')".formatted(place, originals.get(place)));
        }
        run("""
                create table benchmark_instance as
                select place, instance.id_ as id from benchmark_case
                join act_ru_execution root on root.business_key_ = number and root.id_ = root.root_proc_inst_id_
                join act_ru_execution instance on instance.root_proc_inst_id_ = root.id_
                    and instance.id_ = instance.proc_inst_id_""");
    }

    /** Makes the providers known; they have no people. */
    void providers(String prefix, int number) {
        run("""
                insert into provider (id, name_kk, name_ru, akimat_kk, akimat_ru, address_kk, address_ru, phone,
                    head_kk, head_ru, number_prefix)
                select '%s' || n, name_kk, name_ru, akimat_kk, akimat_ru, address_kk, address_ru, phone, head_kk,
                    head_ru, '%<s' || n
                from provider, generate_series(1, %d) n where id = 'sample-north'""".formatted(prefix, number));
    }

    /**
     * Copies on and on, the originals in turn.
     *
     * @param provider of a copy, in SQL by its number {@code n}
     */
    void copies(int from, int to, String provider) {
        transaction.executeWithoutResult(status -> {
            // Rows refer to each other; all are copied, in whatever order.
            run("set local session_replication_role = replica");
            run("""
                    insert into benchmark_copy
                    select n, n %% (select count(*) from benchmark_case), %s from generate_series(%d, %d) n""".formatted(provider, from, to));
            TABLES.forEach(table -> copy(table, from, to));
        });
        run("vacuum analyze");
    }

    private void copy(Table table, int from, int to) {
        var columns = database.sql("select column_name from information_schema.columns where table_name = ?")
                .param(table.name())
                .query(String.class)
                .list();
        run(
                "insert into %s (%s) select %s from %1$s original join %s join benchmark_copy using (place) where n between %d and %d"
                        .formatted(
                                table.name(),
                                String.join(", ", columns),
                                columns.stream().map(Crowd::value).collect(Collectors.joining(", ")),
                                table.join(),
                                from,
                                to));
    }

    private static String value(String column) {
        var original = "original." + column;
        if (OWN.contains(column)) {
            return mark("n") + " || '-' || " + original;
        }
        return switch (column) {
            case "id" -> "gen_random_uuid()";
            case "tenant_id_", "provider_id" -> "provider";
            case "assignee_" -> original + " || case provider when 'sample-north' then '' else '@' || provider end";
            case "due_date_" -> original + " + make_interval(hours => n % 720 - 240)";
            case "iin" -> "to_char(n, 'FM000000000000')";
            case "surname" -> "initcap(left(md5(n::text), 8))";
            case "text_" ->
                "case name_ when 'caseNumber' then " + mark("n") + " || '-' || " + original + " else " + original
                        + " end";
            default -> original;
        };
    }

    /** Takes away every copy from this number on. */
    void forget(int from) {
        transaction.executeWithoutResult(status -> {
            run("set local session_replication_role = replica");
            TABLES.forEach(table -> run("delete from %s where %s >= %s and %2$s < 'D'"
                    .formatted(table.name(), table.key(), mark(String.valueOf(from)))));
            run("delete from benchmark_copy where n >= " + from);
        });
        run("vacuum analyze");
    }

    /** How the ids of a copy begin, in SQL; upper case, because the search for a number is. */
    private static String mark(String n) {
        return "'C' || to_char(" + n + ", 'FM0000000')";
    }

    private void run(String sql) {
        database.sql(sql).update();
    }
}
