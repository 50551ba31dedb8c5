package kz.patronat.engine.models;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A process model and the file it stands in. */
record Model(Path file, BpmnModelInstance bpmn) {

    static Model read(Path file, InputStream content) {
        return new Model(file, Bpmn.readModelFromStream(content));
    }

    String name() {
        return Models.nameOf(file);
    }

    Process process() {
        return all(Process.class).iterator().next();
    }

    String id() {
        return process().getId();
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return bpmn.getModelElementsByType(type);
    }

    Stream<FlowNode> nodes() {
        return all(FlowNode.class).stream();
    }

    Stream<SequenceFlow> flows() {
        return all(SequenceFlow.class).stream();
    }

    Stream<UserTask> userTasks() {
        return all(UserTask.class).stream();
    }

    boolean has(String elementId) {
        return bpmn.getModelElementById(elementId) != null;
    }

    /** What is to be said of an element of this model. */
    String at(BaseElement element, String complaint, Object... facts) {
        return file.getFileName() + ": " + element.getId() + " " + complaint.formatted(facts);
    }

    /** The value of an extension property. */
    static Optional<String> property(BaseElement element, String name) {
        return extensions(element, CamundaProperties.class)
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .flatMap(property -> Stream.ofNullable(property.getCamundaValue()))
                .findFirst();
    }

    static List<String> inputParameters(BaseElement element) {
        return extensions(element, CamundaInputOutput.class)
                .flatMap(mapping -> mapping.getCamundaInputParameters().stream())
                .map(parameter -> parameter.getCamundaName())
                .toList();
    }

    static <T extends ModelElementInstance> Stream<T> extensions(BaseElement element, Class<T> type) {
        var extensions = element.getExtensionElements();
        return extensions == null ? Stream.of() : extensions.getChildElementsByType(type).stream();
    }

    static boolean isDocumented(BaseElement element) {
        return element.getDocumentations().stream()
                .anyMatch(documentation -> !documentation.getTextContent().isBlank());
    }

    /** The element and what it lies in, from the inside to the process. */
    static Stream<ModelElementInstance> around(ModelElementInstance element) {
        return Stream.iterate(element, each -> each != null, ModelElementInstance::getParentElement);
    }

    /** The flow element that this part of the model belongs to, if it belongs to one. */
    static Optional<FlowElement> owner(ModelElementInstance part) {
        return around(part)
                .filter(FlowElement.class::isInstance)
                .map(FlowElement.class::cast)
                .findFirst();
    }
}
