package kz.patronat.trial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.patronat.replay.Answer;
import kz.patronat.replay.Element;
import kz.patronat.replay.Procedure;
import kz.patronat.trial.Happening.Kind;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.history.UserOperationLogEntry;

/** Makes records of the finished cases that an engine of the service remembers. Its ids ascend in time. */
final class Recorder {

    private static final int LENGTH_OF_ID = 36;

    private static final Map<String, Kind> KINDS = Map.of(
            "userTask", Kind.TASK,
            "boundaryTimer", Kind.TIMER,
            "intermediateTimer", Kind.TIMER,
            "startTimerEvent", Kind.TIMER,
            "boundaryMessage", Kind.MESSAGE,
            "intermediateMessageCatch", Kind.MESSAGE,
            "receiveTask", Kind.MESSAGE,
            "messageStartEvent", Kind.MESSAGE);

    private static final Set<String> WAITING = Set.of("intermediateTimer", "intermediateMessageCatch", "receiveTask");

    private final HistoryService history;
    private final Set<String> read;

    Recorder(ProcessEngine engine, Procedure procedure) {
        this.history = engine.getHistoryService();
        this.read = procedure.variables();
    }

    /** A finished instance and what it called; one record for each. */
    RecordedCase of(HistoricProcessInstance root) {
        return new Record(root).made();
    }

    /** In the order in which they came into being. */
    private static String order(String id) {
        return id.substring(Math.max(0, id.length() - LENGTH_OF_ID));
    }

    private final class Record {

        private final HistoricProcessInstance root;
        private final List<HistoricActivityInstance> activities;
        private final Map<String, HistoricActivityInstance> byId;
        private final Map<String, String> completed;
        private final Map<String, String> scopes = new HashMap<>();
        private final Map<String, Map<String, Answer>> set = new HashMap<>();
        private final TreeMap<String, HistoricVariableUpdate> broughtAt = new TreeMap<>();

        Record(HistoricProcessInstance root) {
            this.root = root;
            var tree = history.createHistoricProcessInstanceQuery()
                    .rootProcessInstanceId(root.getId())
                    .list();
            activities = tree.stream()
                    .flatMap(each ->
                            history
                                    .createHistoricActivityInstanceQuery()
                                    .processInstanceId(each.getId())
                                    .list()
                                    .stream())
                    .sorted(Comparator.comparing(each -> order(each.getId())))
                    .toList();
            byId = activities.stream().collect(Collectors.toMap(HistoricActivityInstance::getId, each -> each));
            completed = tree.stream()
                    .flatMap(each -> history
                            .createUserOperationLogQuery()
                            .processInstanceId(each.getId())
                            .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                            .list()
                            .stream())
                    .filter(entry -> entry.getTaskId() != null)
                    .collect(Collectors.toMap(
                            UserOperationLogEntry::getTaskId, entry -> order(entry.getId()), (one, other) -> one));
            tree.forEach(this::readVariables);
        }

        private void readVariables(HistoricProcessInstance instance) {
            history.createHistoricVariableInstanceQuery()
                    .processInstanceId(instance.getId())
                    .disableCustomObjectDeserialization()
                    .list()
                    .forEach((HistoricVariableInstance each) ->
                            scopes.put(each.getId(), String.valueOf(each.getActivityInstanceId())));
            history.createHistoricDetailQuery().processInstanceId(instance.getId()).variableUpdates().list().stream()
                    .map(HistoricVariableUpdate.class::cast)
                    .filter(update -> read.contains(update.getVariableName()))
                    .sorted(Comparator.comparing(update -> order(update.getId())))
                    .forEach(update -> readUpdate(instance, update));
        }

        private void readUpdate(HistoricProcessInstance instance, HistoricVariableUpdate update) {
            var activity = byId.get(String.valueOf(update.getActivityInstanceId()));
            if (activity == null) {
                // A called process is handed its first variables by the call itself.
                if (instance.getId().equals(root.getId()) || !update.isInitial()) {
                    broughtAt.put(order(update.getId()), update);
                }
                return;
            }
            var local = activity.getId().equals(scopes.get(update.getVariableInstanceId()));
            if (!local || !"userTask".equals(activity.getActivityType())) {
                set.computeIfAbsent(activity.getId(), first -> new TreeMap<>())
                        .put(update.getVariableName(), answer(update, local));
            }
        }

        private static Answer answer(HistoricVariableUpdate update, boolean local) {
            return new Answer(update.getVariableName(), RecordedValue.of(update.getValue()), local);
        }

        RecordedCase made() {
            var happenings = new TreeMap<String, Happening>();
            activities.forEach(
                    activity -> happening(activity).ifPresent(each -> happenings.put(moment(activity), each)));
            var began = happenings.isEmpty() ? "~" : happenings.firstKey();
            var begin = List.copyOf(broughtAt.headMap(began).values());
            broughtAt.tailMap(began).forEach((order, update) -> {
                var next = happenings.ceilingEntry(order);
                if (next != null && next.getValue().process().equals(update.getProcessDefinitionKey())) {
                    next.getValue().brought().add(answer(update, false));
                }
            });
            return new RecordedCase(
                    root.getProcessDefinitionKey(),
                    root.getStartActivityId(),
                    root.getStartTime().toInstant().toString(),
                    begin.stream().map(update -> answer(update, false)).toList(),
                    List.copyOf(happenings.values()),
                    answers(),
                    passed(),
                    new TreeMap<>());
        }

        private Optional<Happening> happening(HistoricActivityInstance activity) {
            var kind = KINDS.get(activity.getActivityType());
            if (kind == null
                    || activity.isCanceled()
                    || activity.getEndTime() == null
                    || activity.getActivityId().equals(root.getStartActivityId())) {
                return Optional.empty();
            }
            return Optional.of(new Happening(
                    kind,
                    Element.of(activity),
                    activity.getEndTime().toInstant().toString(),
                    new ArrayList<>()));
        }

        /** When it happened, in the order of ids: what waits has begun long before. */
        private String moment(HistoricActivityInstance activity) {
            var own = order(activity.getId());
            if (activity.getTaskId() != null && completed.containsKey(activity.getTaskId())) {
                return completed.get(activity.getTaskId());
            }
            if (!WAITING.contains(activity.getActivityType()) && !"userTask".equals(activity.getActivityType())) {
                return own;
            }
            return activities.stream()
                    .filter(each -> order(each.getId()).compareTo(own) > 0)
                    .filter(each -> !each.getStartTime().before(activity.getEndTime()))
                    .map(each -> order(each.getId()) + "-")
                    .findFirst()
                    .map(next -> before(next))
                    .orElse(own);
        }

        /** A place just before the id, unlike any id. */
        private static String before(String next) {
            return next.substring(0, LENGTH_OF_ID - 1) + (char) (next.charAt(LENGTH_OF_ID - 1) - 1) + "~";
        }

        private TreeMap<String, List<List<Answer>>> answers() {
            var answers = new TreeMap<String, List<List<Answer>>>();
            activities.forEach(activity -> answers.computeIfAbsent(Element.of(activity), first -> new ArrayList<>())
                    .add(List.copyOf(
                            set.getOrDefault(activity.getId(), Map.of()).values())));
            answers.values().removeIf(passings -> passings.stream().allMatch(List::isEmpty));
            return answers;
        }

        private Trace passed() {
            var trace = Trace.empty();
            activities.stream()
                    .filter(activity -> !activity.getActivityType().equals("multiInstanceBody"))
                    .forEach(activity -> trace.passes(Element.of(activity)));
            return trace;
        }
    }
}
