package kz.patronat.engine.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

/**
 * Templates from which Camunda Modeler offers the work of each bean, made of the places where the models use it. The
 * format knows no task listeners: a template of a user task brings form, roles and fields, and says which bean to name.
 */
record ElementTemplates(Models models) {

    static final Path FOLDER = Path.of(".camunda/element-templates");

    private static final DocumentationWords WORDS = DocumentationWords.read();

    /** What the format cannot bring, and the analyst adds by hand. */
    private static final String TO_ADD = "Task listeners бөліміне екі тыңдаушы қосыңыз: create және complete / "
            + "Добавьте в Task listeners два слушателя: create и complete / "
            + "Add two task listeners: create and complete. Delegate expression: %s. ";

    /** One file a process, with the templates of the beans that it is the first to use. */
    Map<Path, String> files() {
        var seen = new LinkedHashSet<String>();
        var files = new TreeMap<Path, String>();
        for (var model : models.processes()) {
            var templates = Stream.concat(
                            listeners(model.process()), model.nodes().flatMap(node -> of(node).stream()))
                    .filter(template -> seen.add((String) template.get("id")))
                    .toList();
            if (!templates.isEmpty()) {
                files.put(FOLDER.resolve(model.id() + ".json"), json(templates));
            }
        }
        return files;
    }

    private List<Map<String, Object>> of(FlowNode node) {
        var found = new ArrayList<Map<String, Object>>();
        if (node instanceof UserTask task) {
            Model.extensions(task, CamundaTaskListener.class)
                    .map(CamundaTaskListener::getCamundaDelegateExpression)
                    .distinct()
                    .forEach(bean -> found.add(task(task, bean)));
        }
        if (node instanceof ServiceTask task && task.getCamundaDelegateExpression() != null) {
            found.add(work(task, task.getCamundaDelegateExpression()));
        }
        listeners(node).forEach(found::add);
        thrown(node).ifPresent(bean -> found.add(work(node, bean)));
        return found;
    }

    /** What a message event or a table task names; as a step of its own it is a service task. */
    private static Optional<String> thrown(FlowNode node) {
        return node instanceof ServiceTask
                ? Optional.empty()
                : Stream.concat(
                                Stream.of(node.getDomElement()),
                                node.getDomElement().getChildElements().stream()
                                        .filter(part -> part.getLocalName().equals("messageEventDefinition")))
                        .map(part -> part.getAttribute("http://camunda.org/schema/1.0/bpmn", "delegateExpression"))
                        .filter(bean -> bean != null)
                        .findFirst();
    }

    private Map<String, Object> work(FlowNode node, String bean) {
        var asynchronous = node instanceof ServiceTask task && task.isCamundaAsyncBefore();
        return template(
                node,
                bean,
                "bpmn:ServiceTask",
                idOf(bean),
                "Автоматты қадам / Автоматический шаг / Automatic step. ",
                List.of(
                        hidden(bean, binding("property", "camunda:delegateExpression")),
                        property(
                                "Boolean",
                                "Кезекке қойылады / Ставится в очередь / Asynchronous before",
                                asynchronous,
                                binding("property", "camunda:asyncBefore"))));
    }

    private Stream<Map<String, Object>> listeners(BaseElement element) {
        return Model.extensions(element, CamundaExecutionListener.class).map(listener -> listening(element, listener));
    }

    private Map<String, Object> listening(BaseElement node, CamundaExecutionListener listener) {
        var bean = listener.getCamundaDelegateExpression();
        var type = node.getElementType().getTypeName();
        var binding = binding("camunda:executionListener", null);
        binding.put("event", listener.getCamundaEvent());
        binding.put("implementationType", "delegateExpression");
        var properties = new ArrayList<Map<String, Object>>(List.of(hidden(bean, binding)));
        if (node instanceof StartEvent start && start.getCamundaFormRef() != null) {
            properties.addAll(form(start.getCamundaFormRef()));
        }
        return template(
                node,
                bean,
                "bpmn:" + Character.toUpperCase(type.charAt(0)) + type.substring(1),
                idOf(bean) + "." + type + "." + listener.getCamundaEvent(),
                moment(listener.getCamundaEvent()),
                properties);
    }

    private Map<String, Object> task(UserTask task, String bean) {
        var properties = new ArrayList<Map<String, Object>>();
        properties.add(property(
                "String",
                "Рөлдер / Роли / Candidate groups",
                String.join(",", task.getCamundaCandidateGroupsList()),
                binding("property", "camunda:candidateGroups")));
        if (task.getCamundaDueDate() != null) {
            properties.add(property(
                    "String",
                    "Мерзімі / Срок / Due date",
                    task.getCamundaDueDate(),
                    binding("property", "camunda:dueDate")));
        }
        Model.property(task, "act").ifPresent(act -> properties.add(hidden(act, binding("camunda:property", "act"))));
        properties.addAll(form(task.getCamundaFormRef()));
        Model.inputParameters(task)
                .forEach(name -> properties.add(hidden("", binding("camunda:inputParameter", name))));
        return template(
                task,
                bean,
                "bpmn:UserTask",
                idOf(bean) + "." + task.getCamundaFormRef(),
                TO_ADD.formatted(bean),
                properties);
    }

    private static String moment(String event) {
        return switch (event) {
            case "start" -> "Элемент басталғанда орындалады / Выполняется в начале элемента / Runs at its start. ";
            case "end" -> "Элемент аяқталғанда орындалады / Выполняется в конце элемента / Runs at its end. ";
            default -> throw new IllegalArgumentException("no words for the event " + event);
        };
    }

    private static List<Map<String, Object>> form(String form) {
        return List.of(
                hidden(form, binding("property", "camunda:formRef")),
                hidden("deployment", binding("property", "camunda:formRefBinding")));
    }

    private static Map<String, Object> template(
            BaseElement element,
            String bean,
            String type,
            String id,
            String note,
            List<Map<String, Object>> properties) {
        var kazakh = element.getAttributeValue("name");
        var russian = Model.property(element, "ru").orElse("");
        var all = new ArrayList<Map<String, Object>>();
        all.add(property(
                "String", "Қазақша атауы / Название на казахском / Kazakh", kazakh, binding("property", "name")));
        all.add(property(
                "String", "Орысша атауы / Название на русском / Russian", russian, binding("camunda:property", "ru")));
        all.addAll(properties);
        var template = new LinkedHashMap<String, Object>();
        template.put("name", kazakh + " / " + russian);
        template.put("id", id);
        template.put(
                "description", (note + WORDS.before(said(element)) + inWords(bean) + ". " + said(element)).strip());
        template.put("appliesTo", List.of(type));
        template.put("properties", all);
        return template;
    }

    private static Map<String, Object> hidden(String value, Map<String, Object> binding) {
        return property("Hidden", null, value, binding);
    }

    private static Map<String, Object> property(String type, String label, Object value, Map<String, Object> binding) {
        var property = new LinkedHashMap<String, Object>();
        if (label != null) {
            property.put("label", label);
        }
        property.put("type", type);
        property.put("value", value == null ? "" : value);
        property.put("binding", binding);
        return property;
    }

    private static Map<String, Object> binding(String type, String name) {
        var binding = new LinkedHashMap<String, Object>();
        binding.put("type", type);
        if (name != null) {
            binding.put("name", name);
        }
        return binding;
    }

    private static String idOf(String bean) {
        return "kz.patronat." + nameOf(bean);
    }

    static String nameOf(String bean) {
        return bean.replaceAll("[${}#]", "");
    }

    /** {@code tellExecutorDelegate} is «Tell executor». */
    private static String inWords(String bean) {
        var words = nameOf(bean)
                .replaceFirst("(Delegate|Listener|Form)$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String said(BaseElement element) {
        return element.getDocumentations().stream()
                .map(documentation -> documentation.getTextContent().strip().replaceAll("\\s+", " "))
                .findFirst()
                .orElse("");
    }

    private static String json(List<Map<String, Object>> templates) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(templates) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
