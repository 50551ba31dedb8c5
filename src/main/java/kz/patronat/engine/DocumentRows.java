package kz.patronat.engine;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import kz.patronat.casefile.CaseFile;
import kz.patronat.engine.CaseHistory.Cell;
import kz.patronat.engine.CaseHistory.Rule;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which rows of the table of required documents hold for a case. The table is asked outside of the processes and leaves
 * no history; a row is never edited, so the version of the day of registration answers today as it did then.
 */
@Component
public class DocumentRows {

    private final JdbcClient database;
    private final ProcessEngine engine;
    private final Remembered<String, RowsOfTable> tables = new Remembered<>(this::read);

    DocumentRows(JdbcClient database, ProcessEngine engine) {
        this.database = database;
        this.engine = engine;
    }

    private record Version(String id, String name, int version) {}

    /** In the order of the table, each with the name of the document. */
    public List<Rule> of(CaseFile file, Language language) {
        var version = versionOf(file);
        var table = tables.of(version.id());
        var channel = file.channel().name();
        var asked = table.asked(Map.of(
                "channel",
                channel,
                "married",
                String.valueOf(file.married()),
                "on",
                Written.day(Zone.day(file.submittedAt()))));
        return table
                .answering(Map.of("channel", channel, "married", file.married(), "on", Zone.day(file.submittedAt())))
                .stream()
                .map(row -> new Rule(
                        file.submittedAt(),
                        version.name(),
                        version.version(),
                        asked,
                        row.number(),
                        List.of(new Cell("", String.valueOf(row.said().get(language.code()))))))
                .toList();
    }

    /** The newest of those that were there; of a case that is older than all of them the first. */
    private Version versionOf(CaseFile file) {
        return database.sql("""
                        select d.id_, d.name_, d.version_
                        from act_re_decision_def d join act_re_deployment p on p.id_ = d.deployment_id_
                        where d.key_ = :key
                        order by p.deploy_time_ <= :at desc,
                            case when p.deploy_time_ <= :at then - d.version_ else d.version_ end
                        limit 1
                        """)
                .param("key", RequiredDocumentTable.KEY)
                .param("at", Timestamp.from(file.submittedAt()))
                .query((row, index) ->
                        new Version(row.getString("id_"), row.getString("name_"), row.getInt("version_")))
                .single();
    }

    private RowsOfTable read(String id) {
        return Unrestricted.call(
                engine,
                () -> new RowsOfTable(
                        RequiredDocumentTable.KEY, engine.getRepositoryService().getDecisionModel(id)));
    }
}
