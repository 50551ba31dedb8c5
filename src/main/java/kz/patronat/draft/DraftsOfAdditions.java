package kz.patronat.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.kernel.Iin;
import kz.patronat.portal.SentFile;
import kz.patronat.site.UnsentAdditions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Additions that are written are drafts: kept as long, with files under the same rules, and gone when nobody comes back. */
@Component
class DraftsOfAdditions implements UnsentAdditions {

    /** The files answer no document of the table. */
    private static final String DOCUMENT = "OTHER";

    private final Drafts drafts;
    private final DraftFiles files;

    DraftsOfAdditions(Drafts drafts, DraftFiles files) {
        this.drafts = drafts;
        this.files = files;
    }

    @Override
    public Optional<Unsent> find(Iin person, String complaint) {
        return drafts.addition(person, complaint).map(this::unsent);
    }

    @Override
    @Transactional
    public Unsent write(Iin person, String complaint, Map<String, String> typed) {
        drafts.write(drafts.beginAddition(person, complaint), "", typed);
        return find(person, complaint).orElseThrow();
    }

    @Override
    @Transactional
    public void put(Iin person, String complaint, String name, byte[] bytes) {
        files.put(drafts.beginAddition(person, complaint), DOCUMENT, name, bytes);
    }

    @Override
    public void remove(Iin person, String complaint, UUID file) {
        drafts.addition(person, complaint).ifPresent(draft -> files.remove(draft, file, DOCUMENT));
    }

    @Override
    public List<SentFile> sent(Iin person, String complaint) {
        return drafts.addition(person, complaint).map(files::sent).orElse(List.of());
    }

    @Override
    public void discard(Iin person, String complaint) {
        drafts.addition(person, complaint).ifPresent(drafts::discard);
    }

    private Unsent unsent(Draft draft) {
        return new Unsent(
                draft.id(),
                draft.answers(),
                files.of(draft).stream()
                        .map(file -> new UnsentFile(file.id(), file.name(), file.size(), file.sha256()))
                        .toList());
    }
}
