package kz.patronat.engine;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.patronat.kernel.RejectedInput;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.variable.mapping.InputParameter;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/**
 * A task takes the input parameters of its model and nothing else, so that nobody sets by the way what a gateway, a
 * timer or a later task reads.
 */
class DeclaredInput {

    private final ProcessEngineConfigurationImpl engine;

    DeclaredInput(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /**
     * Of a task that is gone the engine itself says so.
     *
     * @throws RejectedInput at the first variable that the task does not declare
     */
    void check(String taskId, @Nullable Map<String, Object> variables) {
        check(
                variables,
                context -> context.getTaskManager().findTaskById(taskId) == null && variables != null
                        ? variables.keySet()
                        : declared(taskId, context));
    }

    /** The same for any other declaration; inside a running command it is our own delegates who call. */
    void check(@Nullable Map<String, Object> variables, Function<CommandContext, Set<String>> declaration) {
        if (variables == null || variables.isEmpty() || Context.getCommandContext() != null) {
            return;
        }
        engine.getCommandExecutorTxRequired().execute(context -> {
            var declared = declaration.apply(context);
            variables.keySet().stream()
                    .filter(name -> !declared.contains(name))
                    .sorted()
                    .findFirst()
                    .ifPresent(name -> {
                        throw new RejectedInput(name, "access.task.undeclared", name);
                    });
            return null;
        });
    }

    private static Set<String> declared(String taskId, CommandContext context) {
        var task = context.getTaskManager().findTaskById(taskId);
        if (task == null || task.getExecution() == null) {
            return Set.of();
        }
        var mapping = task.getExecution().getActivity().getIoMapping();
        return mapping == null
                ? Set.of()
                : mapping.getInputParameters().stream()
                        .map(InputParameter::getName)
                        .collect(Collectors.toSet());
    }
}
