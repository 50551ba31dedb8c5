package kz.patronat.engine.models;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;

/** A file can be read; a model is called like it and carries what the engine, the modeler and the reader need. */
final class FileRule implements Rule {

    /** One retention for all: 25 years; nothing is deleted until a shorter one is confirmed. */
    static final String HISTORY_TIME_TO_LIVE = "9125";

    /** The only processes that a clerk starts by hand. */
    private static final Set<String> STARTABLE = Set.of(
            "reception",
            "withdrawal",
            "late-document",
            "correction",
            "complaint",
            "complaint-withdrawal",
            "quality-review");

    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

    @Override
    public Stream<String> complaints(Models models) {
        var names = new HashSet<String>();
        var all = new ArrayList<String>();
        models.processes().forEach(model -> {
            all.addAll(complaints(model));
            if (!names.add(model.name())) {
                all.add(model.file().getFileName() + ": exists twice");
            }
        });
        models.tables().forEach(table -> all.addAll(complaints(table)));
        all.addAll(models.unreadable());
        return all.stream();
    }

    private static List<String> complaints(Model model) {
        var found = new ArrayList<String>();
        var process = model.process();
        check(found, model.all(Process.class).size() == 1, model, "stands not alone in its file");
        check(found, model.name().equals(model.id()), model, "is not called like its file");
        check(found, process.isExecutable(), model, "is not executable");
        check(
                found,
                HISTORY_TIME_TO_LIVE.equals(process.getCamundaHistoryTimeToLiveString()),
                model,
                "has not the history time to live " + HISTORY_TIME_TO_LIVE);
        check(found, process.getCamundaVersionTag() != null, model, "has no version tag");
        check(found, Model.isDocumented(process), model, "has no documentation");
        check(
                found,
                process.isCamundaStartableInTasklist() == STARTABLE.contains(model.id()),
                model,
                STARTABLE.contains(model.id())
                        ? "is not startable in Tasklist"
                        : "is startable in Tasklist, which is for " + STARTABLE);
        check(
                found,
                "Camunda Platform"
                        .equals(model.bpmn().getDefinitions().getAttributeValueNs(MODELER, "executionPlatform")),
                model,
                "names no execution platform");
        return found;
    }

    private static void check(List<String> found, boolean holds, Model model, String complaint) {
        if (!holds) {
            found.add(model.at(model.process(), complaint));
        }
    }

    private static List<String> complaints(Table table) {
        var found = new ArrayList<String>();
        var decision = table.decision();
        if (!decision.getId().equals(table.name())) {
            found.add(table.file().getFileName() + ": " + decision.getId() + " is not called like its file");
        }
        if (!HISTORY_TIME_TO_LIVE.equals(decision.getCamundaHistoryTimeToLiveString())) {
            found.add(table.file().getFileName() + ": " + decision.getId() + " has not the history time to live "
                    + HISTORY_TIME_TO_LIVE);
        }
        return found;
    }
}
