package kz.patronat.document;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Pieces;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The scans of all folders. */
@Component
public class Scans {

    /** Largest scan that is taken, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;

    private final JdbcClient database;
    private final ScanBytes scanBytes;
    private final Clock clock;
    private final Clamd clamd;
    private final ScanCheck check = new ScanCheck();

    Scans(JdbcClient database, ScanBytes scanBytes, Clock clock, Clamd clamd) {
        this.database = database;
        this.scanBytes = scanBytes;
        this.clock = clock;
        this.clamd = clamd;
    }

    /**
     * Checks and keeps a scan. The same bytes in the same folder are one scan, whatever their name; if they answer
     * another document too, the scan remembers both.
     *
     * @param document code of the document in {@code required-documents.dmn}
     * @param name file name as the sender wrote it
     * @param storedBy user id, or whatever names the sender of a portal request
     * @throws RejectedInput with field {@code file} when the bytes are empty, too many, of another type than PDF, JPEG
     *     or PNG, encrypted, damaged, or hold a script
     */
    @Transactional
    public ScanId store(Folder folder, String document, String name, byte[] bytes, String storedBy) {
        return keep(
                        folder,
                        List.of(new Examined(List.of(document), examine(name, bytes), () -> Pieces.of(bytes))),
                        storedBy)
                .get(0);
    }

    /**
     * Looks into a scan before anything of it is kept.
     *
     * @throws RejectedInput as {@link #store}
     */
    public ExaminedScan examine(String name, byte[] bytes) {
        return examine(name, Pieces.of(bytes));
    }

    /** The same of a file that lies in pieces. */
    public ExaminedScan examine(String name, Pieces file) {
        return new ExaminedScan(displayed(name), check.typeOf(file), file.size(), file.sha256());
    }

    /**
     * A scan that was examined and is to be kept.
     *
     * @param documents codes in {@code required-documents.dmn} that it answers
     * @param bytes asked for right before they are written, so that many large ones never lie in memory at once
     */
    public record Examined(List<String> documents, ExaminedScan scan, Supplier<Pieces> bytes) {

        /** The same bytes once more, for other documents. */
        private Examined and(Examined other) {
            var both = Stream.concat(documents.stream(), other.documents.stream());
            return new Examined(both.distinct().toList(), scan, bytes);
        }
    }

    /** A scan whose bytes are written and that lies in no folder yet. */
    public record Written(ScanId id, List<String> documents, ExaminedScan scan) {}

    /**
     * Keeps scans that were examined, as {@link #store} does.
     *
     * @return of each once, however often the same bytes are among them
     */
    @Transactional
    List<ScanId> keep(Folder folder, List<Examined> scans, String storedBy) {
        var once = once(scans);
        var described = described(once);
        var filed = put(folder, described, storedBy);
        scanBytes.write(bytes(once, described).stream()
                .filter(one -> filed.contains(one.scan()))
                .toList());
        return filed;
    }

    /**
     * Writes the bytes alone, for whoever locks something before he knows the folder. They have to be {@link #file filed}
     * in the same transaction.
     *
     * @return of each once, however often the same bytes are among them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Written> write(List<Examined> scans) {
        var once = once(scans);
        var described = described(once);
        scanBytes.write(bytes(once, described));
        return described;
    }

    /**
     * Puts scans whose bytes were written into a folder.
     *
     * @return the ids that they have there; that of the earlier scan where the same bytes lie there already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ScanId> file(Folder folder, List<Written> scans, String storedBy) {
        var filed = put(folder, scans, storedBy);
        scanBytes.forget(scans.stream()
                .map(Written::id)
                .filter(id -> !filed.contains(id))
                .toList());
        return filed;
    }

    private static List<Examined> once(List<Examined> scans) {
        return List.copyOf(scans.stream()
                .collect(toMap(each -> each.scan().sha256(), identity(), Examined::and, LinkedHashMap::new))
                .values());
    }

    private static List<Written> described(List<Examined> scans) {
        return scans.stream()
                .map(scan -> new Written(new ScanId(Ids.next()), scan.documents(), scan.scan()))
                .toList();
    }

    private static List<ScanBytes.Of> bytes(List<Examined> scans, List<Written> described) {
        return IntStream.range(0, scans.size())
                .mapToObj(each -> new ScanBytes.Of(
                        described.get(each).id(),
                        scans.get(each).scan().size(),
                        scans.get(each).bytes()))
                .toList();
    }

    private List<ScanId> put(Folder folder, List<Written> scans, String storedBy) {
        if (scans.isEmpty()) {
            return List.of();
        }
        var values = String.join(", ", Collections.nCopies(scans.size(), "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
        return database.sql("""
                        insert into scan (id, provider_id, folder, documents, name, type, size, sha256, stored_by, stored_at)
                        values %s
                        on conflict (provider_id, folder, sha256) where removed_at is null do update set documents =
                            case when excluded.documents <@ scan.documents then scan.documents
                                else scan.documents || excluded.documents end
                        returning id
                        """.formatted(values))
                .params(scans.stream()
                        .flatMap(scan -> row(folder, scan, storedBy))
                        .toList())
                .query((row, index) -> new ScanId(row.getObject("id", UUID.class)))
                .list();
    }

    private Stream<Object> row(Folder folder, Written one, String storedBy) {
        return Stream.of(
                one.id().value(),
                folder.provider().value(),
                folder.key(),
                one.documents().toArray(String[]::new),
                one.scan().name(),
                one.scan().type().name(),
                one.scan().size(),
                one.scan().sha256(),
                storedBy,
                Timestamp.from(clock.instant()));
    }

    /** The last part of a path, without what no eye sees, no longer than a line. */
    private static String displayed(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
        if (last.isEmpty() || last.length() > LONGEST_NAME) {
            throw new RejectedInput("file", "document.scan.name", LONGEST_NAME);
        }
        return last;
    }

    /** The scans of a folder, in the order in which they came; removed ones are left out. */
    public List<Scan> in(Folder folder) {
        return database.sql("""
                        select id, provider_id, folder, documents, name, type, size, sha256, stored_by, stored_at,
                            virus_state
                        from scan where provider_id = ? and folder = ? and removed_at is null order by id
                        """)
                .params(folder.provider().value(), folder.key())
                .query(this::scan)
                .list();
    }

    /**
     * The bytes; empty when no such scan lies in this very folder. Who may read the folder is the caller's question.
     *
     * @throws RejectedInput when it holds a virus, or nobody knows yet whether it does
     */
    public Optional<Content> open(Folder folder, ScanId id) {
        return database.sql("""
                        select name, type, bytes, virus_state from scan join scan_bytes on scan_id = id
                        where id = ? and provider_id = ? and folder = ? and removed_at is null
                        """)
                .params(id.value(), folder.provider().value(), folder.key())
                .query(this::content)
                .optional();
    }

    private Content content(ResultSet row, int index) throws SQLException {
        var viruses = viruses(VirusState.valueOf(row.getString("virus_state")));
        if (!viruses.lets()) {
            throw new RejectedInput("file", "document.scan.virus." + viruses);
        }
        return new Content(
                row.getString("name"), ScanType.valueOf(row.getString("type")).mediaType(), row.getBytes("bytes"));
    }

    /** Erases the bytes of a scan that was put in by mistake; the line stays, with who removed it and when. */
    @Transactional
    public void remove(Folder folder, ScanId id, String removedBy) {
        database.sql("""
                        with removed as (update scan set removed_by = ?, removed_at = ?
                            where id = ? and provider_id = ? and folder = ? and removed_at is null returning id)
                        delete from scan_bytes using removed where scan_id = id
                        """)
                .params(
                        removedBy,
                        Timestamp.from(clock.instant()),
                        id.value(),
                        folder.provider().value(),
                        folder.key())
                .update();
    }

    /** What was scanned during a visit goes into the case that began with it. */
    @Transactional
    public void move(Folder visit, Folder file) {
        database.sql("""
                        update scan set provider_id = ?, folder = ?
                        where provider_id = ? and folder = ? and not exists (select 1 from scan there
                            where there.provider_id = ? and there.folder = ? and there.sha256 = scan.sha256
                                and there.removed_at is null)
                        """)
                .params(
                        file.provider().value(),
                        file.key(),
                        visit.provider().value(),
                        visit.key(),
                        file.provider().value(),
                        file.key())
                .update();
    }

    /** Where nobody checks, what was found infected before stays sealed. */
    private VirusState viruses(VirusState kept) {
        return kept.waits() && !clamd.isOn() ? VirusState.OFF : kept;
    }

    private Scan scan(ResultSet row, int index) throws SQLException {
        return new Scan(
                new ScanId(row.getObject("id", UUID.class)),
                new Folder(new ProviderId(row.getString("provider_id")), row.getString("folder")),
                List.of((String[]) row.getArray("documents").getArray()),
                row.getString("name"),
                ScanType.valueOf(row.getString("type")),
                row.getInt("size"),
                row.getString("sha256"),
                row.getString("stored_by"),
                row.getTimestamp("stored_at").toInstant(),
                viruses(VirusState.valueOf(row.getString("virus_state"))));
    }
}
