package kz.patronat.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Pieces;
import kz.patronat.kernel.ProviderId;
import kz.patronat.provider.Provider;
import kz.patronat.provider.Providers;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests that could not become cases, with their files and the reason. */
@Component
class Inbox {

    private final JdbcClient database;
    private final Providers providers;
    private final Texts texts;
    private final Clock clock;

    Inbox(JdbcClient database, Providers providers, Texts texts, Clock clock) {
        this.database = database;
        this.providers = providers;
        this.texts = texts;
        this.clock = clock;
    }

    /** What is needed to try a request again. */
    record Kept(byte[] request, List<SentFile> files, Instant receivedAt) {}

    private record KeptFile(String name, Pieces content) implements SentFile {}

    /** Keeps the request once, however often it comes while it waits. */
    @Transactional
    UUID keep(Arrival arrival, Node root, List<CheckedFile> files, List<Fault> faults) {
        var waiting = again(arrival, faults);
        if (waiting.isPresent()) {
            return waiting.get();
        }
        var applicant = root.find("applicant");
        var provider = root.find("provider").map(Node::text);
        var id = Ids.next();
        var isNew = database.sql("""
                                insert into portal_inbox (id, sender, request_sha256, submission_id, provider,
                                    provider_id, applicant_name, applicant_phone, reason, reason_kk, reason_ru, request,
                                    received_at, state)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')
                                on conflict (request_sha256) where state = 'OPEN' do nothing
                                """)
                        .params(
                                id,
                                arrival.sender(),
                                arrival.requestSha256(),
                                root.find("submission")
                                        .map(node -> node.textOrNull("id"))
                                        .map(Inbox::brief)
                                        .orElse(null),
                                provider.map(Inbox::brief).orElse(null),
                                provider.flatMap(this::known)
                                        .map(ProviderId::value)
                                        .orElse(null),
                                applicant.map(Inbox::name).orElse(null),
                                applicant
                                        .map(node -> node.textOrNull("phone"))
                                        .map(Inbox::brief)
                                        .orElse(null),
                                faults.get(0).code(),
                                sentences(Language.KK, faults),
                                sentences(Language.RU, faults),
                                arrival.request(),
                                Timestamp.from(arrival.at()))
                        .update()
                == 1;
        if (!isNew) {
            return again(arrival, faults).orElseThrow();
        }
        for (var i = 0; i < files.size(); i++) {
            keep(id, i, files.get(i));
        }
        return id;
    }

    private Optional<UUID> again(Arrival arrival, List<Fault> faults) {
        return database.sql("""
                        update portal_inbox set repeated = repeated + 1, reason = ?, reason_kk = ?, reason_ru = ?
                        where request_sha256 = ? and state = 'OPEN' returning id
                        """)
                .params(
                        faults.get(0).code(),
                        sentences(Language.KK, faults),
                        sentences(Language.RU, faults),
                        arrival.requestSha256())
                .query(UUID.class)
                .optional();
    }

    private void keep(UUID id, int ordinal, CheckedFile file) {
        database.sql("insert into portal_inbox_file (inbox_id, ordinal, name, sha256, bytes) values (?, ?, ?, ?, ?)")
                .params(
                        id,
                        ordinal,
                        file.file().name(),
                        file.scan().sha256(),
                        file.content().array())
                .update();
    }

    private Optional<ProviderId> known(String word) {
        return providers.all().stream()
                .map(Provider::id)
                .filter(id -> id.value().equals(word))
                .findFirst();
    }

    private static @Nullable String name(Node applicant) {
        var name = Stream.of("surname", "given", "patronymic")
                .map(applicant::textOrNull)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return name.isBlank() ? null : brief(name);
    }

    private static String brief(String text) {
        return text.substring(0, Math.min(200, text.length())).replace("\0", "");
    }

    private String sentences(Language language, List<Fault> faults) {
        return faults.stream()
                .map(fault -> texts.in(language, fault.key(), fault.arguments().toArray()))
                .collect(Collectors.joining("\n"));
    }

    /** All that wait, oldest first. */
    List<Waiting> open() {
        return database.sql("select * from portal_inbox where state = 'OPEN' order by id")
                .query(Inbox::waiting)
                .list();
    }

    Optional<Waiting> find(UUID id) {
        return database.sql("select * from portal_inbox where id = ? and state = 'OPEN'")
                .param(id)
                .query(Inbox::waiting)
                .optional();
    }

    /** Whoever else wants to do something about it waits for the end of the transaction; nothing when it waits no more. */
    Optional<Kept> taken(UUID id) {
        return database.sql("select request, received_at from portal_inbox where id = ? and state = 'OPEN' for update")
                .param(id)
                .query((row, index) -> new Kept(
                        row.getBytes("request"),
                        files(id),
                        row.getTimestamp("received_at").toInstant()))
                .optional();
    }

    private List<SentFile> files(UUID id) {
        return database.sql("select name, bytes from portal_inbox_file where inbox_id = ? order by ordinal")
                .param(id)
                .query((row, index) -> (SentFile) new KeptFile(row.getString("name"), Pieces.of(row.getBytes("bytes"))))
                .list();
    }

    /** The request has become a case, however that came about; what lies here is not needed any more. */
    void becameCase(String requestSha256, CaseNumber number, String by) {
        database.sql("""
                        update portal_inbox set state = 'CASE', case_number = ?, closed_by = ?, closed_at = ?,
                            request = null, applicant_name = null, applicant_phone = null
                        where request_sha256 = ? and state = 'OPEN' returning id
                        """)
                .params(number.value(), by, Timestamp.from(clock.instant()), requestSha256)
                .query(UUID.class)
                .optional()
                .ifPresent(this::forgetFiles);
    }

    /** Nothing will come of it; the signed request stays as a proof, its files go. */
    boolean close(UUID id, String by, String because) {
        var closed = database.sql("""
                                update portal_inbox set state = 'CLOSED', closed_by = ?, closed_at = ?,
                                    closed_because = ?
                                where id = ? and state = 'OPEN'
                                """)
                        .params(by, Timestamp.from(clock.instant()), because, id)
                        .update()
                == 1;
        if (closed) {
            forgetFiles(id);
        }
        return closed;
    }

    private void forgetFiles(UUID id) {
        database.sql("delete from portal_inbox_file where inbox_id = ?")
                .param(id)
                .update();
    }

    private static Waiting waiting(ResultSet row, int index) throws SQLException {
        var known = row.getString("provider_id");
        return new Waiting(
                row.getObject("id", UUID.class),
                row.getTimestamp("received_at").toInstant(),
                row.getString("submission_id"),
                row.getString("provider"),
                known == null ? null : new ProviderId(known),
                row.getString("applicant_name"),
                row.getString("applicant_phone"),
                row.getString("reason"),
                new Bilingual(row.getString("reason_kk"), row.getString("reason_ru")),
                row.getInt("repeated"));
    }
}
