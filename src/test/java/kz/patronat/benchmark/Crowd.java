package kz.patronat.benchmark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Many cases, copied row by row from a few real ones. A copy has ids, a provider, people, numbers and dates of its own;
 * what refers to each other within a case does so within its copy.
 */
final class Crowd {

    /** What is open in the engine. */
    private static final List<Table> RUNNING = List.of(
            Table.ofTheEngine("act_ru_execution", "proc_inst_id_"),
            Table.ofTheEngine("act_ru_task", "proc_inst_id_"),
            new Table(
                    "act_ru_identitylink",
                    "id_",
                    "join act_ru_task task on task.id_ = original.task_id_"
                            + " join benchmark_instance whole on whole.id = task.proc_inst_id_"),
            Table.ofTheEngine("act_ru_variable", "proc_inst_id_"),
            Table.ofTheEngine("act_ru_job", "process_instance_id_"),
            Table.ofTheEngine("act_ru_incident", "proc_inst_id_"),
            Table.ofTheEngine("act_ru_event_subscr", "proc_inst_id_"));

    /** What the engine remembers. */
    private static final List<Table> REMEMBERED = Stream.of(
                    "act_hi_procinst",
                    "act_hi_actinst",
                    "act_hi_taskinst",
                    "act_hi_varinst",
                    "act_hi_detail",
                    "act_hi_identitylink",
                    "act_hi_op_log",
                    "act_hi_incident",
                    "act_hi_job_log",
                    "act_hi_decinst",
                    "act_hi_dec_in",
                    "act_hi_dec_out")
            .map(name -> Table.ofTheEngine(name, "root_proc_inst_id_"))
            .toList();

    private static final Table BYTES =
            new Table("act_ge_bytearray", "id_", "join benchmark_bytes whole on whole.id = original.id_");

    /** What lists and searches read of a case file. */
    private static final List<Table> LISTED = List.of(
            Table.ofTheFile("case_file", "number"),
            Table.ofTheFile("person", "case_number"),
            Table.ofTheFile("term", "case_number"));

    /** Tables that name the case, the visit or the complaint without a reference to its row. */
    private static final Map<String, String> NAMING = Map.of(
            "paper", "folder",
            "notice", "case_number",
            "scan", "folder",
            "reading_log", "folder",
            "act", "case_number",
            "complaint_entry", "complaint",
            "status_change", "number");

    /** Columns of the engine that name the copy itself or another row of it. */
    private static final Set<String> OWN = Set.of(
            "id_",
            "root_proc_inst_id_",
            "proc_inst_id_",
            "process_instance_id_",
            "super_process_instance_id_",
            "call_proc_inst_id_",
            "parent_id_",
            "super_exec_",
            "execution_id_",
            "task_id_",
            "parent_task_id_",
            "var_scope_",
            "var_inst_id_",
            "act_inst_id_",
            "parent_act_inst_id_",
            "operation_id_",
            "dec_inst_id_",
            "root_dec_inst_id_",
            "job_id_",
            "cause_incident_id_",
            "root_cause_incident_id_");

    /** Columns of the engine that name an array of bytes. */
    private static final Set<String> NAMING_BYTES =
            Set.of("bytearray_id_", "exception_stack_id_", "job_exception_stack_id_");

    /** A number that passes the check (kernel.Iin) for each copy; it belongs to nobody. */
    private static final String IIN = """
            create or replace function benchmark_iin(n integer) returns text as $$
            declare
                base text;
                digit integer;
                serial integer := 0;
            begin
                loop
                    base := to_char(date '1960-01-01' + n % 12000, 'YYMMDD') || '3'
                        || lpad((n / 12000 * 100 + serial)::text, 4, '0');
                    digit := 0;
                    for i in 1..11 loop
                        digit := digit + substr(base, i, 1)::integer * i;
                    end loop;
                    digit := digit % 11;
                    if digit = 10 then
                        digit := 0;
                        for i in 1..11 loop
                            digit := digit + substr(base, i, 1)::integer * case when i <= 9 then i + 2 else i - 9 end;
                        end loop;
                        digit := digit % 11;
                    end if;
                    if digit < 10 then
                        return base || digit;
                    end if;
                    serial := serial + 1;
                end loop;
            end $$ language plpgsql immutable""";

    private static final String UUID = "'^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final List<Table> tables;

    /**
     * @param key by which copies are told from everything else; empty where nothing tells them
     * @param join how a row finds its original
     */
    private record Table(String name, String key, String join) {

        static Table ofTheEngine(String name, String instance) {
            return new Table(name, "id_", "join benchmark_instance whole on whole.id = original." + instance);
        }

        static Table ofTheFile(String name, String number) {
            return new Table(name, number, "join benchmark_key whole on whole.key = original." + number);
        }

        boolean isOfTheEngine() {
            return name.startsWith("act_");
        }
    }

    /** @param type as in the catalogue of the database */
    private record Column(String name, String type) {}

    /** What queues and searches read of open cases. */
    static Crowd open(JdbcClient database, TransactionTemplate transaction, List<String> originals) {
        return new Crowd(database, transaction, originals, Stream.of(RUNNING, LISTED));
    }

    /** Everything that a case leaves: running, remembered, and the whole case file with its papers and complaints. */
    static Crowd whole(JdbcClient database, TransactionTemplate transaction, List<String> originals) {
        return new Crowd(database, transaction, originals, Stream.of(RUNNING, REMEMBERED, filed(database)));
    }

    /** @param originals numbers of real cases */
    private Crowd(
            JdbcClient database, TransactionTemplate transaction, List<String> originals, Stream<List<Table>> tables) {
        this.database = database;
        this.transaction = transaction;
        this.tables = new ArrayList<>(tables.flatMap(List::stream).toList());
        run("drop table if exists benchmark_case, benchmark_key, benchmark_copy, benchmark_instance, benchmark_bytes");
        run("create table benchmark_key (place integer, key text primary key)");
        for (var place = 0; place < originals.size(); place++) {
            run("insert into benchmark_key values (%d, '%s')".formatted(place, originals.get(place)));
        }
        run("""
                insert into benchmark_key
                select place, visit.number from benchmark_key join office_visit visit on case_number = key
                union all
                select place, complaint.number from benchmark_key join complaint on case_number = key""");
        run("create table benchmark_case as select place, array_agg(key) as keys from benchmark_key group by place");
        run(
                "create table benchmark_copy (n integer primary key, place integer, provider text, shift interval, mark text)");
        run("""
                create table benchmark_instance as
                select place, instance.id_ as id from benchmark_key
                join act_hi_procinst root on root.business_key_ = key and root.super_process_instance_id_ is null
                join act_hi_procinst instance on instance.root_proc_inst_id_ = root.id_""");
        run("create table benchmark_bytes as " + bytes());
        run(IIN);
        this.tables.add(BYTES);
        run("analyze");
    }

    /** The case file, and by the references of the database whatever belongs to it. */
    private static List<Table> filed(JdbcClient database) {
        var found = new LinkedHashMap<String, Table>();
        found.put("case_file", Table.ofTheFile("case_file", "number"));
        NAMING.forEach((name, column) -> found.put(name, Table.ofTheFile(name, column)));
        var references = database.sql("""
                        select child.relname as child, own.attname as own, parent.relname as parent, other.attname as other
                        from pg_constraint
                        join pg_class child on child.oid = conrelid
                        join pg_class parent on parent.oid = confrelid
                        join pg_attribute own on own.attrelid = conrelid and own.attnum = conkey[1]
                        join pg_attribute other on other.attrelid = confrelid and other.attnum = confkey[1]
                        where contype = 'f' and conparentid = 0 and cardinality(conkey) = 1 and child.relname not like 'act\\_%'
                        order by child.relname, own.attname""")
                .query((row, index) -> Map.of(
                        "child", row.getString("child"),
                        "own", row.getString("own"),
                        "parent", row.getString("parent"),
                        "other", row.getString("other")))
                .list();
        var known = 0;
        while (known < found.size()) {
            known = found.size();
            for (var reference : references) {
                var parent = found.get(reference.get("parent"));
                if (parent != null && !found.containsKey(reference.get("child"))) {
                    found.put(reference.get("child"), below(parent, reference));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static Table below(Table parent, Map<String, String> reference) {
        if (parent.name().equals("case_file")) {
            return Table.ofTheFile(reference.get("child"), reference.get("own"));
        }
        var alias = parent.name() + "_above";
        return new Table(
                reference.get("child"),
                "",
                "join %s %s on %2$s.%s = original.%s %s"
                        .formatted(
                                parent.name(),
                                alias,
                                reference.get("other"),
                                reference.get("own"),
                                parent.join().replace("original.", alias + ".")));
    }

    private String bytes() {
        return tables.stream()
                .filter(Table::isOfTheEngine)
                .flatMap(table -> columns(table).stream()
                        .filter(column -> NAMING_BYTES.contains(column.name()))
                        .map(column ->
                                "select place, original.%s as id from %s original %s where original.%1$s is not null"
                                        .formatted(column.name(), table.name(), table.join())))
                .collect(Collectors.joining(" union "));
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
     * @param shift of all its dates, in SQL by its number {@code n}
     */
    void copies(int from, int to, String provider, String shift) {
        transaction.executeWithoutResult(status -> {
            // Rows refer to each other; all are copied, in whatever order.
            run("set local session_replication_role = replica");
            run("""
                    insert into benchmark_copy
                    select n, n %% (select count(*) from benchmark_case), %s, %s, %s || '-' from generate_series(%d, %d) n""".formatted(provider, shift, mark("n"), from, to));
            tables.forEach(table -> copy(table, from, to));
        });
    }

    /** Does it without the indexes of the history, which are made again in one go: so many rows take hours otherwise. */
    static void withoutIndexes(JdbcClient database, Runnable copying) {
        var indexes = database.sql("""
                        select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index
                        where indrelid::regclass::text like 'act\\_hi\\_%' and not indisunique""")
                .query((row, index) -> Map.entry(row.getString(1), row.getString(2)))
                .list();
        indexes.forEach(index -> database.sql("drop index " + index.getKey()).update());
        copying.run();
        indexes.forEach(index -> database.sql(index.getValue()).update());
    }

    /** What the database does by itself overnight. */
    void settle() {
        run("vacuum analyze");
    }

    private void copy(Table table, int from, int to) {
        var columns = columns(table);
        var unique = table.isOfTheEngine() ? Set.<String>of() : unique(table);
        // The originals are looked for once, whatever the database thinks of the number of copies.
        run("""
                insert into %s (%s)
                with original as materialized (
                    select original.*, whole.place as its_place from %1$s original %s)
                select %s from original
                join benchmark_copy copy on copy.place = its_place
                join benchmark_case its on its.place = its_place
                where copy.n between %d and %d""".formatted(
                        table.name(),
                        columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                        table.join(),
                        columns.stream()
                                .map(column -> table.isOfTheEngine() ? ofTheEngine(column) : ofTheFile(column, unique))
                                .collect(Collectors.joining(", ")),
                        from,
                        to));
    }

    /** Those that the database does not fill in by itself. */
    private List<Column> columns(Table table) {
        return database.sql("""
                        select column_name, udt_name from information_schema.columns
                        where table_schema = current_schema() and table_name = ? and is_identity = 'NO'
                            and is_generated = 'NEVER'""")
                .param(table.name())
                .query((row, index) -> new Column(row.getString(1), row.getString(2)))
                .list();
    }

    /** Columns of which no two rows have the same value. */
    private Set<String> unique(Table table) {
        return new HashSet<>(
                database.sql("""
                        select attname from pg_index
                        join pg_attribute on attrelid = indrelid and attnum = indkey[0]
                        where indrelid = ?::regclass and indisunique and indnatts = 1""").param(table.name()).query(String.class).list());
    }

    private static String ofTheEngine(Column column) {
        var original = "original." + column.name();
        if (OWN.contains(column.name()) || NAMING_BYTES.contains(column.name())) {
            return marked(original);
        }
        return switch (column.name()) {
            case "business_key_", "text_" -> named(original);
            case "tenant_id_" -> "copy.provider";
            case "assignee_" ->
                original + " || case copy.provider when 'sample-north' then '' else '@' || copy.provider end";
            default -> column.type().equals("timestamp") ? original + " + copy.shift" : original;
        };
    }

    private static String ofTheFile(Column column, Set<String> unique) {
        var original = "original." + column.name();
        switch (column.name()) {
            case "provider_id":
                return "copy.provider";
            case "iin":
                return "benchmark_iin(copy.n)";
            case "surname":
                return "initcap(left(md5(copy.n::text), 8))";
            case "run":
                return "copy.mark || " + original;
            default:
        }
        return switch (column.type()) {
            case "uuid" -> own(original + "::text");
            case "timestamptz" -> original + " + copy.shift";
            case "date" -> "(" + original + " + copy.shift)::date";
            case "text" ->
                unique.contains(column.name())
                        ? "copy.mark || " + original
                        : column.name().equals("owner") ? owner(original) : named(original);
            default -> original;
        };
    }

    /** The number of the case, of its visit or complaint becomes that of the copy; everything else stays. */
    private static String named(String original) {
        return "case when %1$s = any (its.keys) then copy.mark || %1$s else %1$s end".formatted(original);
    }

    private static String own(String original) {
        return "md5(copy.mark || " + original + ")::uuid";
    }

    /** A paper belongs to a case, to a row of it, or to one turn of the case. */
    private static String owner(String original) {
        return "case when %1$s ~ %2$s then %3$s::text else copy.mark || %1$s end"
                .formatted(original, UUID, own(original));
    }

    /** Ids of the engine hold 64 characters, and some are that long already. */
    private static String marked(String original) {
        return "copy.mark || case when length(%1$s) > 50 then md5(%1$s) else %1$s end".formatted(original);
    }

    /** Takes away every copy from this number on. */
    void forget(int from) {
        transaction.executeWithoutResult(status -> {
            run("set local session_replication_role = replica");
            tables.forEach(table -> run("delete from %s where %s >= %s and %2$s < 'D'"
                    .formatted(table.name(), table.key(), mark(String.valueOf(from)))));
            run("delete from benchmark_copy where n >= " + from);
        });
    }

    /** How the ids of a copy begin, in SQL; upper case, because the search for a number is. */
    private static String mark(String n) {
        return "'C' || to_char(" + n + ", 'FM0000000')";
    }

    private void run(String sql) {
        database.sql(sql).update();
    }
}
