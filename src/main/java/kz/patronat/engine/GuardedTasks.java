package kz.patronat.engine;

import java.io.InputStream;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.patronat.kernel.RejectedInput;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The task service as people from outside reach it: a task takes only what its form holds, and what the model or the
 * case decides about a task (its groups, owner, term, urgency) is not changed by hand. Calls from inside a running
 * command are those of our own delegates and pass.
 */
class GuardedTasks extends TaskServiceImpl {

    private static final Set<String> PERSONAL = Set.of(TaskEntity.FOLLOW_UP_DATE);

    private final DeclaredInput declared;

    GuardedTasks(DeclaredInput declared) {
        this.declared = declared;
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        declared.check(taskId, variables);
        super.complete(taskId, variables);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        declared.check(taskId, variables);
        return super.completeWithVariablesInReturn(taskId, variables, deserializeValues);
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        refuse();
        super.resolveTask(taskId, variables);
    }

    @Override
    public void resolveTask(String taskId) {
        refuse();
        super.resolveTask(taskId);
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        refuse();
        super.delegateTask(taskId, userId);
    }

    @Override
    public void setOwner(String taskId, String userId) {
        refuse();
        super.setOwner(taskId, userId);
    }

    @Override
    public void addUserIdentityLink(String taskId, String userId, String identityLinkType) {
        refuse();
        super.addUserIdentityLink(taskId, userId, identityLinkType);
    }

    @Override
    public void addGroupIdentityLink(String taskId, String groupId, String identityLinkType) {
        refuse();
        super.addGroupIdentityLink(taskId, groupId, identityLinkType);
    }

    @Override
    public void addCandidateUser(String taskId, String userId) {
        refuse();
        super.addCandidateUser(taskId, userId);
    }

    @Override
    public void addCandidateGroup(String taskId, String groupId) {
        refuse();
        super.addCandidateGroup(taskId, groupId);
    }

    @Override
    public void deleteUserIdentityLink(String taskId, String userId, String identityLinkType) {
        refuse();
        super.deleteUserIdentityLink(taskId, userId, identityLinkType);
    }

    @Override
    public void deleteGroupIdentityLink(String taskId, String groupId, String identityLinkType) {
        refuse();
        super.deleteGroupIdentityLink(taskId, groupId, identityLinkType);
    }

    @Override
    public void deleteCandidateUser(String taskId, String userId) {
        refuse();
        super.deleteCandidateUser(taskId, userId);
    }

    @Override
    public void deleteCandidateGroup(String taskId, String groupId) {
        refuse();
        super.deleteCandidateGroup(taskId, groupId);
    }

    @Override
    public void setPriority(String taskId, int priority) {
        refuse();
        super.setPriority(taskId, priority);
    }

    @Override
    public void setName(String taskId, String name) {
        refuse();
        super.setName(taskId, name);
    }

    @Override
    public void setDescription(String taskId, String description) {
        refuse();
        super.setDescription(taskId, description);
    }

    @Override
    public void setDueDate(String taskId, Date dueDate) {
        refuse();
        super.setDueDate(taskId, dueDate);
    }

    /** A person moves the own reminder of a task and nothing else. */
    @Override
    public void saveTask(Task task) {
        var changed = new TreeSet<>(((TaskEntity) task).getPropertyChanges().keySet());
        changed.removeAll(PERSONAL);
        if (!changed.isEmpty()) {
            refuse();
        }
        super.saveTask(task);
    }

    /** Notes and scans are kept in the case file, where its rights and its auditor find them. */
    @Override
    public Comment createComment(String taskId, String processInstance, String message) {
        refuse();
        return super.createComment(taskId, processInstance, message);
    }

    @Override
    public void updateTaskComment(String taskId, String commentId, String message) {
        refuse();
        super.updateTaskComment(taskId, commentId, message);
    }

    @Override
    public void deleteTaskComment(String taskId, String commentId) {
        refuse();
        super.deleteTaskComment(taskId, commentId);
    }

    @Override
    public Attachment createAttachment(
            String type,
            String taskId,
            String processInstanceId,
            String name,
            String description,
            InputStream content) {
        refuse();
        return super.createAttachment(type, taskId, processInstanceId, name, description, content);
    }

    @Override
    public Attachment createAttachment(
            String type, String taskId, String processInstanceId, String name, String description, String url) {
        refuse();
        return super.createAttachment(type, taskId, processInstanceId, name, description, url);
    }

    /** An error or escalation by hand would end the path of the case. */
    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        refuse();
        super.handleBpmnError(taskId, errorCode, errorMessage, variables);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
        refuse();
        super.handleBpmnError(taskId, errorCode, errorMessage);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        refuse();
        super.handleBpmnError(taskId, errorCode);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        refuse();
        super.handleEscalation(taskId, escalationCode, variables);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        refuse();
        super.handleEscalation(taskId, escalationCode);
    }

    @Override
    public void deleteTask(String taskId) {
        refuse();
        super.deleteTask(taskId);
    }

    @Override
    public void deleteTask(String taskId, boolean cascade) {
        refuse();
        super.deleteTask(taskId, cascade);
    }

    @Override
    public void deleteTask(String taskId, String deleteReason) {
        refuse();
        super.deleteTask(taskId, deleteReason);
    }

    private void refuse() {
        if (Context.getCommandContext() == null) {
            // As a command, so that the refusal is worded like every other.
            commandExecutor.execute(context -> {
                throw new RejectedInput("", "access.task.fixed");
            });
        }
    }
}
