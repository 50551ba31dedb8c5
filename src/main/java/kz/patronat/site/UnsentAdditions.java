package kz.patronat.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.portal.SentFile;

/** What citizens write to add to their complaints and have not sent yet, and the files beside it. */
public interface UnsentAdditions {

    /**
     * One of them.
     *
     * @param id also its number once it is sent
     * @param typed as it was typed, by field
     */
    record Unsent(UUID id, Map<String, String> typed, List<UnsentFile> files) {

        public Unsent {
            typed = Map.copyOf(typed);
            files = List.copyOf(files);
        }
    }

    /** @param size in bytes */
    record UnsentFile(UUID id, String name, int size, String sha256) {}

    Optional<Unsent> find(Iin person, String complaint);

    /** Keeps what was typed; begins when there is nothing yet. */
    Unsent write(Iin person, String complaint, Map<String, String> typed);

    /**
     * Keeps a file beside it; begins when there is nothing yet.
     *
     * @throws RejectedInput with field {@code file} when it cannot be kept, or the files together become too many
     */
    void put(Iin person, String complaint, String name, byte[] bytes);

    void remove(Iin person, String complaint, UUID file);

    /** The files as they are sent. */
    List<SentFile> sent(Iin person, String complaint);

    /** Nothing stays of it. */
    void discard(Iin person, String complaint);
}
