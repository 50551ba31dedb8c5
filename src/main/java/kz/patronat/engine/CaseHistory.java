package kz.patronat.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the engine remembers of a case, as one story: every instance under its number with all that they called, running
 * and ended. The history tables are read as they stand, since the engine's own queries know one instance at a time.
 */
@Component
public class CaseHistory {

    private static final String OF_CASE = """
            root_proc_inst_id_ in (select id_ from act_hi_procinst
                where business_key_ = ? and super_process_instance_id_ is null)
            """;
    private static final int LONGEST_VALUE = 2000;

    private final JdbcClient database;
    private final ProcessEngine engine;
    private final RepositoryService repository;
    private final ModelNames names;
    private final PicturedModels pictured;
    private final ObjectMapper mapper;

    CaseHistory(
            JdbcClient database,
            ProcessEngine engine,
            RepositoryService repository,
            ModelNames names,
            PicturedModels pictured,
            ObjectMapper mapper) {
        this.database = database;
        this.engine = engine;
        this.repository = repository;
        this.names = names;
        this.pictured = pictured;
        this.mapper = mapper;
    }

    /**
     * An element of a model that was entered.
     *
     * @param process Kazakh name of the process
     * @param name Kazakh name of the element
     * @param userId who had the task, null for what the system does
     * @param to null while it is open
     * @param isCancelled left by an interruption
     */
    public record Step(
            String process,
            String name,
            String type,
            @Nullable String userId,
            Instant from,
            @Nullable Instant to,
            boolean isCancelled) {}

    /**
     * An act of a person in the engine.
     *
     * @param act such as {@code Claim} or {@code Complete}
     * @param task Kazakh name of the task, null when it was about something else
     * @param property what it changed, with the values before and after
     */
    public record Operation(
            Instant at,
            @Nullable String userId,
            String act,
            @Nullable String task,
            @Nullable String property,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * A variable got a value.
     *
     * @param userId null for the system
     * @param before null when it had none
     */
    public record Change(
            Instant at,
            @Nullable String userId,
            String variable,
            @Nullable Value before,
            @Nullable Value after) {}

    /**
     * What a variable held.
     *
     * @param text null where it is no text
     * @param type of the engine
     * @param bytes size of what is no text
     */
    public record Value(@Nullable String text, String type, int bytes) {}

    /**
     * A row of a decision table that fired, or a table of which none did.
     *
     * @param table Kazakh name of the table
     * @param asked by the Kazakh names of the columns
     * @param row counts from 1, null where it is not known
     * @param said empty where none fired
     */
    public record Rule(
            Instant at,
            String table,
            int version,
            List<Cell> asked,
            @Nullable Integer row,
            List<Cell> said) {}

    /**
     * @param column Kazakh name
     * @param value null where it is empty
     */
    public record Cell(String column, @Nullable String value) {}

    /**
     * The way through a model.
     *
     * @param model its key
     * @param name Kazakh name of the process
     * @param isPictured whether it is the very model that the picture shows
     * @param elements the elements that were entered
     * @param flows those between two of them; the engine keeps none, so beside parallel ways there may be one too many
     */
    public record Path(
            String model, String name, int version, boolean isPictured, Set<String> elements, Set<String> flows) {}

    /** In the order in which they were entered; gateways and sub-processes are left out, the path shows them. */
    public List<Step> steps(CaseNumber number) {
        return database.sql("""
                        select a.*, coalesce(d.name_, a.proc_def_key_) as process
                        from act_hi_actinst a left join act_re_procdef d on d.id_ = a.proc_def_id_
                        where a.act_type_ not like '%Gateway' and a.act_type_ not in ('subProcess', 'multiInstanceBody')
                            and a.act_name_ is not null and a.
                        """ + OF_CASE + " order by a.start_time_, a.sequence_counter_")
                .param(number.value())
                .query((row, index) -> new Step(
                        row.getString("process"),
                        row.getString("act_name_"),
                        row.getString("act_type_"),
                        row.getString("assignee_"),
                        row.getTimestamp("start_time_").toInstant(),
                        instant(row, "end_time_"),
                        row.getInt("act_inst_state_") == 2))
                .list();
    }

    /** Claims, completions, changes of the assignee and whatever else was done by hand. */
    public List<Operation> operations(CaseNumber number) {
        return database.sql("""
                        select o.*, t.name_ as task
                        from act_hi_op_log o left join act_hi_taskinst t on t.id_ = o.task_id_
                        where o.user_id_ is not null and o.
                        """ + OF_CASE + " order by o.timestamp_, o.id_")
                .param(number.value())
                .query((row, index) -> new Operation(
                        row.getTimestamp("timestamp_").toInstant(),
                        row.getString("user_id_"),
                        row.getString("operation_type_"),
                        row.getString("task"),
                        row.getString("property_"),
                        row.getString("org_value_"),
                        row.getString("new_value_")))
                .list();
    }

    /** Every value that a variable ever had; values set to what they were are left out. */
    public List<Change> changes(CaseNumber number) {
        return database.sql("""
                        with told as (
                            select h.name_, h.time_, h.operation_id_, h.sequence_counter_, h.var_inst_id_,
                                case h.var_type_
                                    when 'boolean' then case h.long_ when 1 then 'true' else 'false' end
                                    when 'date' then to_char(to_timestamp(h.long_ / 1000.0) at time zone 'Asia/Almaty',
                                        'DD.MM.YYYY HH24:MI')
                                    when 'json' then coalesce(h.text_, convert_from(b.bytes_, 'UTF8'))
                                    when 'spin://application/json' then convert_from(b.bytes_, 'UTF8')
                                    when 'long-text' then convert_from(b.bytes_, 'UTF8')
                                    else coalesce(h.text_, h.long_::text, h.double_::text)
                                end as text, h.var_type_, length(b.bytes_) as bytes
                            from act_hi_detail h left join act_ge_bytearray b on b.id_ = h.bytearray_id_
                            where h.type_ = 'VariableUpdate' and h.
                        """ + OF_CASE + """
                        ), valued as (
                            select told.*, case when coalesce(text, bytes::text) is not null
                                then json_build_object('text', text, 'type', var_type_, 'bytes', coalesce(bytes, 0))::text
                                end as value
                            from told
                        ), compared as (
                            select valued.*, lag(value) over (partition by var_inst_id_ order by time_, sequence_counter_)
                                as before
                            from valued)
                        select c.*, (select min(o.user_id_) from act_hi_op_log o where o.operation_id_ = c.operation_id_)
                            as user_id
                        from compared c where c.value is distinct from c.before
                        order by c.time_, c.sequence_counter_
                        """)
                .param(number.value())
                .query((row, index) -> new Change(
                        row.getTimestamp("time_").toInstant(),
                        row.getString("user_id"),
                        row.getString("name_"),
                        value(row.getString("before")),
                        value(row.getString("value"))))
                .list();
    }

    /** The rows of tables that decided something, with what was asked and said; also that no row did. */
    public List<Rule> rules(CaseNumber number) {
        return database.sql("""
                        select d.eval_time_, coalesce(d.dec_def_name_, d.dec_def_key_) as decision,
                            coalesce(v.version_, 1) as version, v.id_ as table_id, d.dec_def_key_, o.rule_id_,
                            (select json_agg(json_build_object('column', coalesce(i.clause_name_, ''), 'value',
                                    coalesce(i.text_, case i.var_type_ when 'boolean' then (i.long_ = 1)::text end,
                                    i.long_::text, i.double_::text)) order by i.clause_name_)
                                from act_hi_dec_in i where i.dec_inst_id_ = d.id_) as asked,
                            json_agg(json_build_object('column', coalesce(o.clause_name_, o.var_name_, ''), 'value',
                                    coalesce(o.text_, case o.var_type_ when 'boolean' then (o.long_ = 1)::text end,
                                    o.long_::text, o.double_::text)) order by o.clause_name_)
                                filter (where o.id_ is not null) as said
                        from act_hi_decinst d left join act_hi_dec_out o on o.dec_inst_id_ = d.id_
                            left join act_re_decision_def v on v.id_ = d.dec_def_id_
                        where d.
                        """ + OF_CASE + """
                        group by d.id_, d.eval_time_, d.dec_def_name_, d.dec_def_key_, v.id_, v.version_, o.rule_order_,
                            o.rule_id_
                        order by d.eval_time_, d.id_, o.rule_order_
                        """)
                .param(number.value())
                .query((row, index) -> new Rule(
                        row.getTimestamp("eval_time_").toInstant(),
                        row.getString("decision"),
                        row.getInt("version"),
                        cells(row.getString("asked")),
                        line(row.getString("table_id"), row.getString("dec_def_key_"), row.getString("rule_id_")),
                        cells(row.getString("said"))))
                .list();
    }

    /** Where the rule stands in the table; the engine keeps only as which of those that fired it did. */
    private @Nullable Integer line(@Nullable String table, String key, @Nullable String rule) {
        if (table == null || rule == null) {
            return null;
        }
        var ids = Unrestricted.call(engine, () -> RowsOfTable.ids(repository.getDmnModelInstance(table), key));
        return ids.contains(rule) ? ids.indexOf(rule) + 1 : null;
    }

    private List<Cell> cells(@Nullable String json) {
        return json == null ? List.of() : List.of(read(json, Cell[].class));
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The ways through the models, the leading process first. */
    public List<Path> paths(CaseNumber number) {
        var entered = new LinkedHashMap<String, List<Visit>>();
        database.sql("""
                        select p.proc_def_id_, a.proc_inst_id_, a.act_id_, a.start_time_, a.end_time_,
                            a.sequence_counter_
                        from act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_
                        where a.
                        """ + OF_CASE + " order by p.super_process_instance_id_ is not null, p.start_time_, a.start_time_,"
                        + " a.sequence_counter_")
                .param(number.value())
                .query((row, index) -> Map.entry(
                        row.getString("proc_def_id_"),
                        new Visit(
                                row.getString("proc_inst_id_"),
                                row.getString("act_id_"),
                                row.getTimestamp("start_time_").toInstant(),
                                instant(row, "end_time_"),
                                row.getLong("sequence_counter_"))))
                .list()
                .forEach(each -> entered.computeIfAbsent(each.getKey(), model -> new ArrayList<>())
                        .add(each.getValue()));
        // Whoever may read the case reads its whole way, through models too in which the reader has no part.
        return Unrestricted.call(engine, () -> paths(entered));
    }

    private List<Path> paths(Map<String, List<Visit>> entered) {
        return entered.entrySet().stream()
                .map(each -> path(repository.getProcessDefinition(each.getKey()), each.getValue()))
                .toList();
    }

    private Path path(ProcessDefinition model, List<Visit> visits) {
        return new Path(
                model.getKey(),
                model.getName(),
                model.getVersion(),
                pictured.shows(model.getId()),
                visits.stream().map(Visit::element).collect(Collectors.toUnmodifiableSet()),
                flows(model.getId(), visits));
    }

    /**
     * That an element was entered, in which instance, from when to when.
     *
     * @param order of what happened in one and the same moment
     */
    private record Visit(
            String instance,
            String element,
            Instant from,
            @Nullable Instant to,
            long order) {

        boolean isAfter(Visit left) {
            var end = left.to() == null ? left.from() : left.to();
            return from.isAfter(end) || from.equals(end) && order > left.order();
        }
    }

    /** Names in the language of the reader, where the models have them. */
    public UnaryOperator<String> names(Language language) {
        return names.in(language);
    }

    private Set<String> flows(String model, List<Visit> visits) {
        return repository.getBpmnModelInstance(model).getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> isPassed(flow, visits))
                .map(SequenceFlow::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isPassed(SequenceFlow flow, List<Visit> visits) {
        var target = flow.getTarget().getId();
        return flow.getSource() instanceof ExclusiveGateway gateway
                ? visits.stream()
                        .filter(visit -> visit.element().equals(gateway.getId()))
                        .anyMatch(visit -> target.equals(next(visit, gateway, visits)))
                : isEntered(flow.getSource().getId(), visits) && isEntered(target, visits);
    }

    /** Of the ways out of a gateway that lets one be taken the one whose element was entered first after it. */
    private static @Nullable String next(Visit gateway, ExclusiveGateway element, List<Visit> visits) {
        var ways = element.getOutgoing().stream()
                .map(way -> way.getTarget().getId())
                .collect(Collectors.toSet());
        return visits.stream()
                .filter(visit -> visit.instance().equals(gateway.instance()) && ways.contains(visit.element()))
                .filter(visit -> visit.isAfter(gateway))
                .min(Comparator.comparing(Visit::from).thenComparingLong(Visit::order))
                .map(Visit::element)
                .orElse(null);
    }

    private static boolean isEntered(String element, List<Visit> visits) {
        return visits.stream().anyMatch(visit -> visit.element().equals(element));
    }

    private @Nullable Value value(@Nullable String json) {
        if (json == null) {
            return null;
        }
        var value = read(json, Value.class);
        return new Value(shortened(value.text()), value.type(), value.bytes());
    }

    private static @Nullable String shortened(@Nullable String value) {
        return value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
