package kz.patronat.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kz.patronat.story.Applications;
import kz.patronat.story.Story;
import org.camunda.spin.Spin;

/** People who come to the office, and what the registrar types for them. */
final class Visitors {

    static final String CALL = "UserTask_CallVisitor";
    static final String ACCEPT = "UserTask_AcceptDocuments";
    static final String RECEIPT = "UserTask_HandOverReceipt";
    static final String REFUSAL = "UserTask_HandOverRefusal";

    private static final LocalDate BORN = LocalDate.of(1985, 3, 15);

    private static final AtomicInteger TICKET = new AtomicInteger(100);

    private final Story story;

    Visitors(Story story) {
        this.story = story;
    }

    static String ticket() {
        return "A" + TICKET.incrementAndGet();
    }

    /** Comes now; answers the number of the visit. */
    String comes() {
        return comes(Map.of("ticketNumber", ticket()));
    }

    String comes(Map<String, Object> fields) {
        return comes("registrar", fields);
    }

    String comes(String registrar, Map<String, Object> fields) {
        var instance = story.as(registrar).starts("reception", fields);
        return story.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
    }

    /** Comes and is called at once. */
    String isCalled() {
        return isCalled("registrar", "");
    }

    String isCalled(String registrar, String iin) {
        var visit = comes(registrar, Map.of("ticketNumber", ticket()));
        story.as(registrar).completes(visit, CALL, Map.of("presence", "PRESENT", "iin", iin));
        return visit;
    }

    /** A complete package of a person who lives alone. */
    static Map<String, Object> single(String iin) {
        return sent(Applications.single(iin, BORN));
    }

    /** A complete package of a married person. */
    static Map<String, Object> married(String iin, String spouse) {
        return sent(Applications.married(iin, BORN, spouse, BORN));
    }

    private static Map<String, Object> sent(Map<String, Object> typed) {
        typed.computeIfPresent("documents", (field, documents) -> json(documents));
        return typed;
    }

    /** The own documents without these. */
    static Object documentsWithout(String... missing) {
        var brought = new ArrayList<>(Applications.OWN_DOCUMENTS);
        brought.removeAll(List.of(missing));
        return json(brought);
    }

    static Object json(Object value) {
        return Spin.JSON(value);
    }

    static Map<String, Object> with(Map<String, Object> fields, Object... changes) {
        var changed = new HashMap<>(fields);
        for (var i = 0; i < changes.length; i += 2) {
            changed.put((String) changes[i], changes[i + 1]);
        }
        return changed;
    }
}
