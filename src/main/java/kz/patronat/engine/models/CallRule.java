package kz.patronat.engine.models;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

/** A call hands on the business key and named variables, to the model or table of the same deployment. */
final class CallRule implements Rule {

    private static final String BUSINESS_KEY = "#{execution.processBusinessKey}";

    @Override
    public Stream<String> complaints(Models models) {
        return models.processes().stream()
                .flatMap(model -> Stream.concat(calls(models, model), questionsToTables(models, model)));
    }

    private static Stream<String> questionsToTables(Models models, Model model) {
        return model.all(BusinessRuleTask.class).stream()
                .filter(task -> task.getCamundaDecisionRef() != null)
                .filter(task -> !asksATable(models, task))
                .map(task -> model.at(
                        task, "asks the table %s, which is not deployed with it", task.getCamundaDecisionRef()));
    }

    private static boolean asksATable(Models models, BusinessRuleTask task) {
        return "deployment".equals(task.getCamundaDecisionRefBinding())
                && models.tables().stream().anyMatch(table -> table.decisions().contains(task.getCamundaDecisionRef()));
    }

    private static Stream<String> calls(Models models, Model model) {
        return model.all(CallActivity.class).stream()
                .flatMap(call -> complaints(models, model, call).stream().map(complaint -> model.at(call, complaint)));
    }

    private static List<String> complaints(Models models, Model caller, CallActivity call) {
        var found = new ArrayList<String>();
        var ins = Model.extensions(call, CamundaIn.class).toList();
        var outs = Model.extensions(call, CamundaOut.class).toList();
        if (!"deployment".equals(call.getCamundaCalledElementBinding())) {
            found.add("does not bind the deployment");
        }
        if (ins.stream().noneMatch(in -> BUSINESS_KEY.equals(withHash(in.getCamundaBusinessKey())))) {
            found.add("does not hand on the business key");
        }
        if (ins.stream().anyMatch(in -> "all".equals(in.getCamundaVariables()))
                || outs.stream().anyMatch(out -> "all".equals(out.getCamundaVariables()))) {
            found.add("hands on all variables");
        }
        if (call.getOutgoing().stream()
                        .anyMatch(flow -> flow.getTarget() instanceof ParallelGateway join
                                && join.getIncoming().size() > 1)
                && !call.isCamundaAsyncAfter()) {
            found.add("leads into a join and is not asyncAfter");
        }
        var called = models.process(String.valueOf(call.getCalledElement()));
        if (called.isEmpty()) {
            found.add("calls " + call.getCalledElement() + ", which does not exist");
            return found;
        }
        var known = models.code().variables(called.get().id());
        ins.stream()
                .map(CamundaIn::getCamundaTarget)
                .filter(target -> target != null && !known.containsKey(target))
                .forEach(target -> found.add("hands in " + target + ", which the called process does not declare"));
        outs.stream()
                .map(CamundaOut::getCamundaSource)
                .filter(source -> source != null && !known.containsKey(source))
                .forEach(source -> found.add("takes out " + source + ", which the called process does not declare"));
        var own = models.code().variables(caller.id());
        outs.stream()
                .map(CamundaOut::getCamundaTarget)
                .filter(target -> target != null && !own.containsKey(target))
                .forEach(target -> found.add("writes " + target + ", which is not declared"));
        return found;
    }

    private static String withHash(String expression) {
        return String.valueOf(expression).replace('$', '#');
    }
}
