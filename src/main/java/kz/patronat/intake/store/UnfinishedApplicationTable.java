package kz.patronat.intake.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import kz.patronat.intake.UnfinishedApplications;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.ProviderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class UnfinishedApplicationTable implements UnfinishedApplications {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient database;
    private final Clock clock;

    UnfinishedApplicationTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void keep(String visit, ProviderId provider, Iin applicant, Map<String, Object> answers) {
        database.sql("""
                        insert into unfinished_application (visit_number, provider_id, iin, answers, kept_at)
                        values (?, ?, ?, ?::jsonb, ?)
                        """)
                .params(visit, provider.value(), applicant.value(), write(answers), Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public Optional<Map<String, Object>> latest(ProviderId provider, Iin applicant) {
        return database.sql("""
                        select answers from unfinished_application where provider_id = ? and iin = ?
                        order by kept_at desc limit 1
                        """)
                .params(provider.value(), applicant.value())
                .query(String.class)
                .optional()
                .map(UnfinishedApplicationTable::read);
    }

    @Override
    public void forget(ProviderId provider, Iin applicant) {
        database.sql("delete from unfinished_application where provider_id = ? and iin = ?")
                .params(provider.value(), applicant.value())
                .update();
    }

    private static String write(Map<String, Object> answers) {
        try {
            return JSON.writeValueAsString(answers);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    private static Map<String, Object> read(String answers) {
        try {
            return JSON.readValue(answers, ANSWERS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
