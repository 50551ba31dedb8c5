package kz.patronat.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.patronat.kernel.Language;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Russian names of processes and their elements, as the models give them in the extension property {@code ru} beside
 * the Kazakh name. Read from the newest deployed models, again after each deployment.
 */
@Component
public class ModelNames {

    private static final String PROPERTY = "ru";

    private final RepositoryService repository;
    private final OfNewestDeployment<Map<String, String>> russian;

    ModelNames(ProcessEngine engine, RepositoryService repository) {
        this.repository = repository;
        this.russian = new OfNewestDeployment<>(engine, this::read);
    }

    /** Names in the language of a reader, as the models have them now; what has no other name keeps its own. */
    public UnaryOperator<String> in(Language language) {
        if (language != Language.RU) {
            return UnaryOperator.identity();
        }
        var russian = russian();
        return name -> russian.getOrDefault(name, name);
    }

    /** Russian names by Kazakh name. Whoever reads may see them all, though not the models that they come from. */
    public Map<String, String> russian() {
        return russian.get();
    }

    /** The model with its Russian names in the place of the Kazakh ones, for whoever looks at it as a picture. */
    public String inRussian(String bpmn) {
        var model = Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8)));
        Stream.<Class<? extends BaseElement>>of(Process.class, FlowElement.class)
                .flatMap(type -> model.getModelElementsByType(type).stream())
                .forEach(element -> russian(element).ifPresent(name -> element.setAttributeValue("name", name)));
        return Bpmn.convertToString(model);
    }

    private Map<String, String> read() {
        var russian = new HashMap<String, String>();
        repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(definition -> repository.getBpmnModelInstance(definition.getId()))
                .forEach(model -> read(model, russian));
        repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                .map(definition -> repository.getDmnModelInstance(definition.getId()))
                .forEach(table -> read(table, russian));
        return Map.copyOf(russian);
    }

    private static void read(BpmnModelInstance model, Map<String, String> russian) {
        model.getModelElementsByType(Process.class).forEach(process -> put(process, process.getName(), russian));
        model.getModelElementsByType(FlowElement.class).forEach(element -> put(element, element.getName(), russian));
    }

    /** Tables and their columns; what a process calls so comes first. */
    private static void read(DmnModelInstance table, Map<String, String> russian) {
        table.getModelElementsByType(Decision.class).forEach(each -> put(each, each.getName(), russian));
        table.getModelElementsByType(Input.class).forEach(each -> put(each, each.getLabel(), russian));
        table.getModelElementsByType(Output.class).forEach(each -> put(each, each.getLabel(), russian));
    }

    private static void put(DmnElement element, @Nullable String kazakh, Map<String, String> russian) {
        if (kazakh != null) {
            property(element, PROPERTY).ifPresent(name -> russian.putIfAbsent(kazakh, name));
        }
    }

    private static void put(BaseElement element, String kazakh, Map<String, String> russian) {
        if (kazakh != null) {
            russian(element).ifPresent(name -> russian.put(kazakh, name));
        }
    }

    private static Optional<String> russian(BaseElement element) {
        return property(element, PROPERTY);
    }

    /** The value of an extension property. */
    static Optional<String> property(BaseElement element, String name) {
        return Stream.ofNullable(element.getExtensionElements())
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst();
    }

    /** The same of a table, whose extensions the engine reads but does not know. */
    public static Optional<String> property(DmnElement element, String name) {
        return Stream.ofNullable(element.getExtensionElements())
                .flatMap(extensions -> extensions.getDomElement().getChildElements().stream())
                .flatMap(properties -> properties.getChildElements().stream())
                .filter(property -> name.equals(property.getAttribute("name")))
                .flatMap(property -> Stream.ofNullable(property.getAttribute("value")))
                .findFirst();
    }
}
