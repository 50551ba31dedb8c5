package kz.patronat.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.document.Scans;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.portal.ApplicationIntake;
import kz.patronat.portal.SentFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of drafts; each is looked into before it is kept, as the portal's are. */
@Component
public class DraftFiles {

    private static final int MEGABYTE = 1024 * 1024;

    private final JdbcClient database;
    private final Scans scans;
    private final Drafts drafts;

    DraftFiles(JdbcClient database, Scans scans, Drafts drafts) {
        this.database = database;
        this.scans = scans;
        this.drafts = drafts;
    }

    public List<DraftFile> of(Draft draft) {
        return database.sql("select id, documents, name, size, sha256 from draft_file where draft_id = ? order by id")
                .param(draft.id())
                .query(DraftFiles::file)
                .list();
    }

    /**
     * Keeps a file for a document. The same bytes again are the same file, which then answers both documents.
     *
     * @throws RejectedInput with field {@code file} when it cannot be kept, or the files together become too many
     */
    @Transactional
    public void put(Draft draft, String document, String name, byte[] bytes) {
        var scan = scans.examine(name, bytes);
        // Two uploads at once are counted one after the other.
        drafts.touched(draft);
        checkRoom(of(draft), scan.sha256(), scan.size());
        database.sql("""
                        insert into draft_file (id, draft_id, documents, name, size, sha256, bytes)
                        select ?, id, ?, ?, ?, ?, ? from draft where id = ? and case_number is null
                        on conflict (draft_id, sha256) do update set documents =
                            case when excluded.documents <@ draft_file.documents then draft_file.documents
                                else draft_file.documents || excluded.documents end
                        """)
                .params(Ids.next(), new String[] {document}, scan.name(), scan.size(), scan.sha256(), bytes, draft.id())
                .update();
    }

    private static void checkRoom(List<DraftFile> there, String sha256, int size) {
        if (there.stream().anyMatch(file -> file.sha256().equals(sha256))) {
            return;
        }
        if (there.size() >= ApplicationIntake.MOST_FILES) {
            throw new RejectedInput("file", "portal.files-too-many", ApplicationIntake.MOST_FILES);
        }
        var together = size + there.stream().mapToLong(DraftFile::size).sum();
        if (together > ApplicationIntake.LARGEST_TOGETHER) {
            throw new RejectedInput("file", "portal.files-too-large", ApplicationIntake.LARGEST_TOGETHER / MEGABYTE);
        }
    }

    /** The files of one document answer another one, too: one paper for both. */
    @Transactional
    public void share(Draft draft, String document, String other) {
        drafts.touched(draft);
        database.sql("""
                        update draft_file set documents = documents || :other
                        where draft_id = :draft and :document = any(documents) and not :other = any(documents)
                        """)
                .param("draft", draft.id())
                .param("document", document)
                .param("other", other)
                .update();
    }

    /** The file answers the document no more; one that answers nothing is gone. */
    @Transactional
    public void remove(Draft draft, UUID file, String document) {
        drafts.touched(draft);
        database.sql("update draft_file set documents = array_remove(documents, ?) where draft_id = ? and id = ?")
                .params(document, draft.id(), file)
                .update();
        database.sql("delete from draft_file where draft_id = ? and documents = '{}'")
                .param(draft.id())
                .update();
    }

    /** As they go beside the request. */
    List<SentFile> sent(Draft draft) {
        return of(draft).stream()
                .<SentFile>map(file -> new DraftFilePart(file.name(), () -> bytes(file)))
                .toList();
    }

    /** Empty when the draft was sent meanwhile, or the file taken out of it. */
    private Optional<byte[]> bytes(DraftFile file) {
        return database.sql("select bytes from draft_file where id = ?")
                .param(file.id())
                .query((row, index) -> row.getBytes("bytes"))
                .optional();
    }

    private static DraftFile file(ResultSet row, int index) throws SQLException {
        return new DraftFile(
                row.getObject("id", UUID.class),
                List.of((String[]) row.getArray("documents").getArray()),
                row.getString("name"),
                row.getInt("size"),
                row.getString("sha256"));
    }
}
