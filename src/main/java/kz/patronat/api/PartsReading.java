package kz.patronat.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;

/** Collects the parts of a request as they are found; what has a file name is a file, what has none a text. */
final class PartsReading implements MultiPart.Parser.Listener {

    private final ReadRequest.Limits limits;
    private final Path directory;
    private final MultiValueMap<String, MultipartFile> files = new LinkedMultiValueMap<>();
    private final Map<String, String[]> texts = new LinkedHashMap<>();
    private final Map<String, String> kinds = new HashMap<>();
    private HttpHeaders headers = new HttpHeaders();
    private @Nullable ContentDisposition head;
    private @Nullable GrowingPart part;
    private long textsTogether;
    private boolean isComplete;
    private @Nullable MultipartException failure;

    PartsReading(ReadRequest.Limits limits, Path directory) {
        this.limits = limits;
        this.directory = directory;
    }

    MultiValueMap<String, MultipartFile> files() {
        return files;
    }

    Map<String, String[]> texts() {
        return texts;
    }

    Map<String, String> kindsOfTexts() {
        return kinds;
    }

    /** @throws MultipartException when what was read so far is no request with parts */
    void checkSound() {
        if (failure != null) {
            throw failure;
        }
    }

    /** @throws MultipartException when the last boundary is missing */
    void checkComplete() {
        checkSound();
        if (!isComplete) {
            throw new MultipartException("the last boundary is missing");
        }
    }

    void forget() {
        try {
            if (part != null) {
                part.forget();
            }
        } finally {
            files.values().forEach(list -> list.forEach(file -> ((ReadPart) file).forget()));
        }
    }

    @Override
    public void onPartBegin() {
        headers = new HttpHeaders();
        head = null;
    }

    @Override
    public void onPartHeader(String name, String value) {
        headers.add(name, value);
    }

    @Override
    public void onPartHeaders() {
        // The part that failed is still there, and has to be forgotten with the rest.
        if (failure != null) {
            return;
        }
        var given = headers.getFirst(HttpHeaders.CONTENT_DISPOSITION);
        head = given == null ? null : disposition(given);
        part = new GrowingPart(limits.inMemory(), directory);
    }

    /** What cannot be understood names no part. */
    private static @Nullable ContentDisposition disposition(String given) {
        try {
            return ContentDisposition.parse(given);
        } catch (IllegalArgumentException | IndexOutOfBoundsException nonsense) {
            return null;
        }
    }

    /** The parser lets no exception of a listener through, so what is wrong is kept for {@link #checkSound}. */
    @Override
    public void onPartContent(Content.Chunk chunk) {
        if (failure != null) {
            return;
        }
        var bytes = chunk.getByteBuffer();
        if (isText()) {
            textsTogether += bytes.remaining();
        }
        if (current().size() + bytes.remaining() > limits.file() || textsTogether > limits.texts()) {
            failure = new MaxUploadSizeExceededException(limits.file());
            return;
        }
        try {
            current().add(bytes);
        } catch (IOException full) {
            failure = new MultipartException("a part cannot be kept", full);
        }
    }

    @Override
    public void onPartEnd() {
        if (failure != null) {
            return;
        }
        var read = current();
        var named = head;
        part = null;
        if (named == null || named.getName() == null || !named.isFormData()) {
            read.forget();
        } else {
            keep(named, read);
        }
    }

    private void keep(ContentDisposition named, GrowingPart read) {
        try {
            if (named.getFilename() == null) {
                addText(named.getName(), read);
            } else {
                files.add(named.getName(), read.file(named.getName(), named.getFilename(), kind()));
            }
        } catch (UncheckedIOException full) {
            part = read;
            failure = new MultipartException("a part cannot be kept", full);
        }
    }

    private boolean isText() {
        return head == null || head.getFilename() == null;
    }

    private void addText(String name, GrowingPart read) {
        var text = new String(read.bytes(), charset());
        texts.merge(name, new String[] {text}, (before, more) -> {
            var all = Arrays.copyOf(before, before.length + 1);
            all[before.length] = more[0];
            return all;
        });
        var kind = kind();
        if (kind != null) {
            kinds.put(name, kind);
        }
        read.forget();
    }

    private @Nullable String kind() {
        return headers.getFirst(HttpHeaders.CONTENT_TYPE);
    }

    private Charset charset() {
        try {
            var kind = headers.getContentType();
            return kind == null || kind.getCharset() == null ? StandardCharsets.UTF_8 : kind.getCharset();
        } catch (InvalidMediaTypeException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private GrowingPart current() {
        if (part == null) {
            throw new IllegalStateException("no part has begun");
        }
        return part;
    }

    @Override
    public void onComplete() {
        isComplete = true;
    }

    @Override
    public void onFailure(Throwable failed) {
        if (failure == null) {
            failure = new MultipartException("the parts cannot be told apart", failed);
        }
    }
}
