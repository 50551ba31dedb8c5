package kz.patronat.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what no part of the service reads or keeps, before any of them sees it: a body longer than the longest form,
 * and the character NUL, which PostgreSQL stores in no text. Files have a limit of their own.
 */
class UnreadableInput extends OncePerRequestFilter {

    private static final int LARGEST = 2 * 1024 * 1024;
    private static final byte[] ESCAPED_NUL = "\\u0000".getBytes(StandardCharsets.US_ASCII);

    private final AccessRefusals refusals;

    UnreadableInput(AccessRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        if (query != null && query.contains("%00")) {
            refusals.write(request, response, HttpStatus.BAD_REQUEST, "access.problem.nul");
        } else if (hasParameters(request) || OpenPaths.SIGNED_BODIES.matches(request)) {
            chain.doFilter(request, response);
        } else {
            checkBody(request, response, chain);
        }
    }

    private void checkBody(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            refusals.write(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "access.problem.too-large");
        } else if (holdsNul(body)) {
            refusals.write(request, response, HttpStatus.BAD_REQUEST, "access.problem.nul");
        } else {
            chain.doFilter(new ReadRequest(request, body), response);
        }
    }

    /** A page's form or a file; the container takes these apart itself. */
    private static boolean hasParameters(HttpServletRequest request) {
        var type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        return type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded");
    }

    private static boolean holdsNul(byte[] body) {
        for (var at = 0; at < body.length; at++) {
            if (body[at] == 0 || startsAt(body, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsAt(byte[] body, int at) {
        var length = ESCAPED_NUL.length;
        return at + length <= body.length && Arrays.equals(body, at, at + length, ESCAPED_NUL, 0, length);
    }

    /** The request once more, with the body that has been read. */
    private static class ReadRequest extends HttpServletRequestWrapper {

        private final byte[] body;

        ReadRequest(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ReadBody(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static class ReadBody extends ServletInputStream {

        private final ByteArrayInputStream body;

        ReadBody(ByteArrayInputStream body) {
            this.body = body;
        }

        @Override
        public int read() {
            return body.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            return body.read(bytes, from, length);
        }

        @Override
        public boolean isFinished() {
            return body.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("nobody reads the body bit by bit");
        }
    }
}
