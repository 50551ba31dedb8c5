package kz.patronat.site;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What pages share that take files: each file is kept or refused by itself, and the script is answered as a browser is. */
@Component
public class FilesOnPage {

    private static final String PREFIX = "site.my.files.";
    private static final long KILOBYTE = 1024;

    private final Texts texts;

    FilesOnPage(Texts texts) {
        this.texts = texts;
    }

    /** Keeps one file, or says why not. */
    @FunctionalInterface
    public interface Keeping {

        /** @throws RejectedInput when it cannot be kept */
        void keep(String name, byte[] bytes);
    }

    /** A file that is there, as a page shows it. */
    public record Line(UUID id, String name, String size) {}

    /** @param size in bytes */
    public Line line(UUID id, String name, long size, Language language) {
        return new Line(id, name, texts.in(language, PREFIX + "size", Math.max(1, size / KILOBYTE)));
    }

    /**
     * Keeps what can be kept.
     *
     * @return what is refused, in words; empty when everything is kept
     */
    public List<String> kept(@Nullable List<MultipartFile> sent, Language language, Keeping keeping)
            throws IOException {
        if (!isAny(sent)) {
            return List.of(texts.in(language, PREFIX + "none"));
        }
        var refused = new ArrayList<String>();
        for (var file : chosen(sent)) {
            try {
                keeping.keep(name(file), file.getBytes());
            } catch (RejectedInput rejected) {
                refused.add(texts.in(
                        language, PREFIX + "refused", Typed.isolated(name(file)), texts.in(language, rejected)));
            }
        }
        return refused;
    }

    /** Whether anybody chose a file; a browser sends a field without one, too. */
    boolean isAny(@Nullable List<MultipartFile> sent) {
        return !chosen(sent).isEmpty();
    }

    /** The script of the page sends one file after the other and reads no page. */
    public boolean isScript(HttpServletRequest request) {
        return MediaType.APPLICATION_JSON_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
    }

    /** What the script is answered. */
    public ResponseEntity<ProblemDetail> answer(List<String> refused) {
        return refused.isEmpty()
                ? ResponseEntity.noContent().build()
                : problem(HttpStatus.BAD_REQUEST, String.join(" ", refused));
    }

    public ResponseEntity<ProblemDetail> problem(HttpStatus status, String sentence) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, sentence));
    }

    /** Said of a request that is too large to be read. */
    public String tooLarge(Language language) {
        return texts.in(language, PREFIX + "too-large");
    }

    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> sent) {
        return sent == null
                ? List.of()
                : sent.stream().filter(file -> !name(file).isEmpty()).toList();
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
