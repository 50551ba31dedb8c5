package kz.patronat.registry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a registry was asked about a person, for the person who wants to know (Law 94-V, art. 24). */
@Component
public class AskedRegistries {

    private final JdbcClient database;

    AskedRegistries(JdbcClient database) {
        this.database = database;
    }

    /** That a registry was asked; nothing of what it said. */
    public record Asking(Registry registry, Instant at) {}

    /** Oldest first. */
    public List<Asking> about(UUID person) {
        return database.sql("""
                        select question.registry, attempt.asked_at
                        from registry_attempt attempt join registry_question question
                            on question.id = attempt.question_id
                        where question.person_id = ? and attempt.reply <> 'NOT_SENT'
                        order by attempt.asked_at, attempt.id
                        """)
                .param(person)
                .query((row, index) -> new Asking(
                        Registry.valueOf(row.getString("registry")),
                        row.getTimestamp("asked_at").toInstant()))
                .list();
    }
}
