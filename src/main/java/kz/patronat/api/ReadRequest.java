package kz.patronat.api;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.DefaultMultipartHttpServletRequest;

/**
 * A request whose parts are found by a search that leaps from boundary to boundary, once somebody asks for one of them;
 * whatever is wrong with it is told then.
 */
final class ReadRequest extends DefaultMultipartHttpServletRequest {

    private static final int AT_ONCE = 64 * 1024;

    private final Limits limits;
    private @Nullable PartsReading reading;
    private @Nullable MultipartException failure;

    ReadRequest(HttpServletRequest request, Limits limits) {
        super(request);
        this.limits = limits;
    }

    /**
     * @param file most bytes of a file
     * @param whole most bytes of a request
     * @param inMemory longer files are written to the disk
     * @param texts most bytes of everything that is no file
     * @param headers most bytes of the head of a part
     */
    record Limits(long file, long whole, long inMemory, long texts, int parts, int headers) {}

    @Override
    protected void initializeMultipart() {
        if (failure != null) {
            throw failure;
        }
        try {
            var parts = read();
            setMultipartFiles(parts.files());
            setMultipartParameters(parts.texts());
            setMultipartParameterContentTypes(parts.kindsOfTexts());
        } catch (MultipartException refused) {
            failure = refused;
            throw refused;
        }
    }

    private PartsReading read() {
        var request = getRequest();
        if (request.getContentLengthLong() > limits.whole()) {
            throw new MaxUploadSizeExceededException(limits.whole());
        }
        var directory = (File) request.getServletContext().getAttribute(ServletContext.TEMPDIR);
        var parts = new PartsReading(limits, directory.toPath());
        reading = parts;
        read(boundary(request), parts);
        return parts;
    }

    private void read(String boundary, PartsReading parts) {
        var parser = new MultiPart.Parser(boundary, parts);
        parser.setMaxParts(limits.parts());
        parser.setPartHeadersMaxLength(limits.headers());
        try {
            var body = getRequest().getInputStream();
            var buffer = ByteBuffer.allocate(AT_ONCE);
            var together = 0L;
            for (var read = read(body, buffer); read >= 0; read = read(body, buffer)) {
                together += read;
                if (together > limits.whole()) {
                    throw new MaxUploadSizeExceededException(limits.whole());
                }
                parser.parse(Content.Chunk.from(buffer.slice(buffer.position(), read), false));
                parts.checkSound();
                buffer.position(buffer.position() + read);
                // The parts keep what they were given, so nothing is read over it.
                if (buffer.remaining() < AT_ONCE / 8) {
                    buffer = ByteBuffer.allocate(AT_ONCE);
                }
            }
            parser.parse(Content.Chunk.EOF);
            parts.checkComplete();
        } catch (IOException broken) {
            throw new MultipartException("the body ends too early", broken);
        }
    }

    private static int read(InputStream body, ByteBuffer buffer) throws IOException {
        return body.read(buffer.array(), buffer.position(), buffer.remaining());
    }

    private static String boundary(HttpServletRequest request) {
        var boundary = MultiPart.extractBoundary(String.valueOf(request.getContentType()));
        if (boundary == null || boundary.isEmpty()) {
            throw new MultipartException("no boundary is named");
        }
        return boundary;
    }

    void forget() {
        if (reading != null) {
            reading.forget();
        }
    }
}
