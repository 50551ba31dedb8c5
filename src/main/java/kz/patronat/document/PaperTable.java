package kz.patronat.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.Sha256;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of papers, their versions, signatures and issues. */
@Component
class PaperTable {

    /** The cover of a paper, before its signatures and issues are laid beside it. */
    private record Entry<T>(UUID paper, T value) {}

    private final JdbcClient database;

    PaperTable(JdbcClient database) {
        this.database = database;
    }

    void add(Paper paper, Sheet sheet) {
        database.sql("update paper set replaced = true where kind = ? and owner = ? and not replaced")
                .params(paper.kind().name(), paper.owner())
                .update();
        database.sql("""
                        insert into paper (id, provider_id, folder, kind, owner, number, version, language, dated,
                            check_code, head, facts, additional, drawn_at, drawn_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?)
                        """)
                .params(
                        paper.id().value(),
                        paper.folder().provider().value(),
                        paper.folder().key(),
                        paper.kind().name(),
                        paper.owner(),
                        paper.number(),
                        paper.version(),
                        paper.language().name(),
                        paper.dated(),
                        paper.checkCode(),
                        PaperJson.of(sheet.head()),
                        PaperJson.of(sheet.facts()),
                        PaperJson.of(sheet.additional()),
                        Timestamp.from(paper.drawnAt()),
                        paper.drawnBy())
                .update();
    }

    Optional<Paper> find(PaperId id) {
        return papers("id = ?", id.value()).stream().findFirst();
    }

    Optional<Paper> current(PaperKind kind, String owner) {
        return papers("kind = ? and owner = ? and not replaced", kind.name(), owner).stream()
                .findFirst();
    }

    List<Paper> in(Folder folder) {
        return papers("provider_id = ? and folder = ?", folder.provider().value(), folder.key());
    }

    /** Holds the row until the transaction ends, so that signing, issuing and replacing a paper go one by one. */
    void lock(PaperId id) {
        database.sql("select id from paper where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .optional();
    }

    Sheet sheet(Paper paper) {
        return database.sql("select head, facts, additional from paper where id = ?")
                .param(paper.id().value())
                .query((row, index) -> new Sheet(
                        PaperJson.read(row.getString("head"), Letterhead.class),
                        paper.number(),
                        paper.version(),
                        paper.dated(),
                        paper.checkCode(),
                        PaperJson.read(row.getString("facts"), paper.kind().facts()),
                        PaperJson.additional(row.getString("additional"))))
                .single();
    }

    void addFile(PaperId id, Language language, byte[] bytes, Timestamp drawnAt) {
        database.sql("""
                        insert into paper_file (paper_id, language, bytes, sha256, drawn_at) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(id.value(), language.name(), bytes, Sha256.of(bytes), drawnAt)
                .update();
    }

    Optional<byte[]> file(PaperId id, Language language) {
        return database.sql("select bytes from paper_file where paper_id = ? and language = ?")
                .params(id.value(), language.name())
                .query(byte[].class)
                .optional();
    }

    Optional<Paper> byCheckCode(String code) {
        return papers("check_code = ?", code).stream().findFirst();
    }

    Optional<String> fingerprint(PaperId id, Language language) {
        return database.sql("select sha256 from paper_file where paper_id = ? and language = ?")
                .params(id.value(), language.name())
                .query(String.class)
                .optional();
    }

    List<String> fingerprints(PaperId id) {
        return database.sql("select sha256 from paper_file where paper_id = ? order by language")
                .param(id.value())
                .query(String.class)
                .list();
    }

    /** Whether a letter that was drawn later, and signed, takes this version back. */
    boolean isTakenBack(Paper paper) {
        return database.sql("""
                        select exists (select 1 from paper letter join paper_signing s on s.paper_id = letter.id
                        where provider_id = ? and folder = ? and kind = 'NOTICE_WITHDRAWAL' and not replaced
                            and facts ->> 'withdrawnNumber' = ? and drawn_at >= ?)
                        """)
                .params(
                        paper.folder().provider().value(),
                        paper.folder().key(),
                        paper.number(),
                        Timestamp.from(paper.drawnAt()))
                .query(Boolean.class)
                .single();
    }

    void addSigning(PaperId id, Signing signing, Timestamp at) {
        database.sql("""
                        insert into paper_signing (paper_id, part, name, signed_on, recorded_by, recorded_at,
                            signature_id)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        id.value(),
                        signing.as().name(),
                        signing.name(),
                        signing.on(),
                        signing.recordedBy(),
                        at,
                        signing.signature())
                .update();
    }

    void addIssue(UUID row, PaperId id, Issue issue) {
        database.sql("""
                        insert into paper_issue (id, paper_id, way, recipient, identity_seen, tracking, issued_at,
                            issued_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        row,
                        id.value(),
                        issue.way().name(),
                        issue.to(),
                        issue.identitySeen(),
                        issue.tracking(),
                        Timestamp.from(issue.at()),
                        issue.issuedBy())
                .update();
    }

    private List<Paper> papers(String condition, Object... parameters) {
        var signings = beside("paper_signing", "recorded_at", condition, PaperTable::signing, parameters);
        var issues = beside("paper_issue", "id", condition, PaperTable::issue, parameters);
        return database.sql("select * from paper where " + condition + " order by id")
                .params(parameters)
                .query((row, index) -> {
                    var id = row.getObject("id", UUID.class);
                    return paper(row, signings.getOrDefault(id, List.of()), issues.getOrDefault(id, List.of()));
                })
                .list();
    }

    private <T> Map<UUID, List<T>> beside(
            String table, String order, String condition, RowMapper<T> mapper, Object... parameters) {
        return database
                .sql("select * from %s where paper_id in (select id from paper where %s) order by %s"
                        .formatted(table, condition, order))
                .params(parameters)
                .query((row, index) -> new Entry<>(row.getObject("paper_id", UUID.class), mapper.mapRow(row, index)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Entry::paper, Collectors.mapping(Entry::value, Collectors.toList())));
    }

    private static Signing signing(ResultSet row, int index) throws SQLException {
        return new Signing(
                Signer.valueOf(row.getString("part")),
                row.getString("name"),
                row.getObject("signed_on", LocalDate.class),
                row.getString("recorded_by"),
                row.getObject("signature_id", UUID.class));
    }

    private static Issue issue(ResultSet row, int index) throws SQLException {
        return new Issue(
                Issue.Way.valueOf(row.getString("way")),
                row.getString("recipient"),
                row.getBoolean("identity_seen"),
                row.getString("tracking"),
                row.getTimestamp("issued_at").toInstant(),
                row.getString("issued_by"));
    }

    private static Paper paper(ResultSet row, List<Signing> signings, List<Issue> issues) throws SQLException {
        return new Paper(
                new PaperId(row.getObject("id", UUID.class)),
                new Folder(new ProviderId(row.getString("provider_id")), row.getString("folder")),
                PaperKind.valueOf(row.getString("kind")),
                row.getString("owner"),
                row.getString("number"),
                row.getInt("version"),
                row.getBoolean("replaced"),
                Language.valueOf(row.getString("language")),
                row.getObject("dated", LocalDate.class),
                row.getString("check_code"),
                row.getTimestamp("drawn_at").toInstant(),
                row.getString("drawn_by"),
                signings,
                issues);
    }
}
