package kz.patronat.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kz.patronat.kernel.Sha256;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.apache.tomcat.util.http.fileupload.disk.DiskFileItemFactory;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Requests with files come out of our reader as they come out of the container's. */
class PartsOfRequestsTest {

    private static final String BOUNDARY = "----part-of-an-application";
    private static final ReadRequest.Limits LIMITS = new ReadRequest.Limits(100_000, 300_000, 20_000, 50_000, 8, 512);

    private static final List<String> TRAPS = List.of(
            "\r\n",
            "\r\n--",
            "--" + BOUNDARY,
            "\r\n--" + BOUNDARY.substring(0, 10),
            "\r\n--" + BOUNDARY.substring(1),
            "\r\r\n-\r\n--",
            "\0");

    @TempDir
    Path directory;

    /** Seed by seed, so that a difference can be looked at alone. */
    @Test
    void readsWhatTheContainerReads() throws IOException {
        var differences = new ArrayList<String>();
        for (var seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var body = body(random);
            var theirs = byTheContainer(body);
            var ours = byUs(body, random);
            if (theirs.equals("refused") || !ours.equals(theirs)) {
                differences.add(seed + ": " + theirs + " / " + ours);
            }
        }
        assertThat(differences).isEmpty();
    }

    /** What remains of it is taken or refused, the same in whatever pieces it comes, and nothing else happens. */
    @Test
    void judgesWhatIsDamaged() throws IOException {
        var refused = 0;
        for (var seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var body = damaged(random, body(random));
            var once = byUs(body, random);
            assertThat(byUs(body, random)).as("seed %d", seed).isEqualTo(once);
            refused += once.startsWith("refused") ? 1 : 0;
        }
        assertThat(refused).isBetween(80, 320);
        assertThat(directory.toFile().list()).isEmpty();
    }

    @Test
    void keepsNamesInKazakh() {
        var body = part("files", "Ақтөбе әңгімесі.pdf", "abc") + "--" + BOUNDARY + "--\r\n";

        var read = request(body.getBytes(UTF_8), new Random(1)).getFile("files");

        assertThat(read).isNotNull();
        assertThat(read.getOriginalFilename()).isEqualTo("Ақтөбе әңгімесі.pdf");
    }

    @Test
    void joinsWhatComesByteByByte() throws IOException {
        var content = "x".repeat(15_000);
        var slowly = new Random() {
            @Override
            public int nextInt(int bound) {
                return 0;
            }
        };
        var request = request((part("files", "a.pdf", content) + "--" + BOUNDARY + "--\r\n").getBytes(UTF_8), slowly);

        var read = (ReadPart) request.getFile("files");

        assertThat(read).isNotNull();
        assertThat(read.getBytes()).isEqualTo(content.getBytes(UTF_8));
        assertThat(read.content().buffers()).hasSizeLessThan(3);
    }

    @Test
    void writesLongFilesToTheDiskAndForgetsThem() throws IOException {
        var content = "x".repeat(50_000);
        var request = request(
                (part("files", "long.pdf", content) + "--" + BOUNDARY + "--\r\n").getBytes(UTF_8), new Random(1));

        var file = request.getFile("files");

        assertThat(file).isNotNull();
        assertThat(directory.toFile().list()).hasSize(1);
        assertThat(file.getBytes()).isEqualTo(content.getBytes(UTF_8));
        request.forget();
        assertThat(directory.toFile().list()).isEmpty();
    }

    @Test
    void refusesWhatIsTooLarge() {
        var file = part("files", "long.pdf", "x".repeat(100_001)) + "--" + BOUNDARY + "--\r\n";
        var text = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"t\"\r\n\r\n" + "x".repeat(50_001)
                + "\r\n--" + BOUNDARY + "--\r\n";
        var whole = part("files", "a.pdf", "x".repeat(90_000)).repeat(4) + "--" + BOUNDARY + "--\r\n";

        for (var body : List.of(file, text, whole)) {
            var request = request(body.getBytes(UTF_8), new Random(1));
            for (var again = 0; again < 2; again++) {
                assertThatThrownBy(() -> request.getFile("files")).isInstanceOf(MaxUploadSizeExceededException.class);
            }
            request.forget();
        }
        assertThat(directory.toFile().list()).isEmpty();
    }

    @Test
    void leavesNothingBehindOfAPartThatIsTooLargeBeforeAnother() {
        var body = part("files", "long.pdf", "x".repeat(100_001)) + part("files", "next.pdf", "y".repeat(30_000)) + "--"
                + BOUNDARY + "--\r\n";

        for (var seed = 0; seed < 20; seed++) {
            var request = request(body.getBytes(UTF_8), new Random(seed));
            assertThatThrownBy(() -> request.getFile("files")).isInstanceOf(MaxUploadSizeExceededException.class);
            request.forget();
        }

        assertThat(directory.toFile().list()).isEmpty();
    }

    @Test
    void goesOnAfterAPartWhoseHeadIsNonsense() {
        var body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"\r\n\r\nx\r\n"
                + part("files", "next.pdf", "y") + "--" + BOUNDARY + "--\r\n";

        assertThat(request(body.getBytes(UTF_8), new Random(1)).getFile("files"))
                .isNotNull();
    }

    @Test
    void refusesMoreParts() {
        var body = part("files", "a.pdf", "x").repeat(9) + "--" + BOUNDARY + "--\r\n";

        assertThatThrownBy(() -> request(body.getBytes(UTF_8), new Random(1)).getFileMap())
                .isInstanceOf(MultipartException.class);
    }

    private String byUs(byte[] body, Random random) {
        var request = request(body, random);
        try {
            var seen = new ArrayList<String>();
            for (var name : (Iterable<String>) request::getFileNames) {
                for (var file : request.getFiles(name)) {
                    seen.add(name + "=" + file.getOriginalFilename() + ":" + Sha256.of(file.getBytes()));
                }
            }
            request.getParameterMap().forEach((name, texts) -> seen.add(name + "=" + List.of(texts)));
            seen.sort(null);
            return seen.toString();
        } catch (MaxUploadSizeExceededException large) {
            return "refused: too large";
        } catch (MultipartException refused) {
            return "refused";
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        } finally {
            request.forget();
        }
    }

    private ReadRequest request(byte[] body, Random random) {
        var context = new MockServletContext();
        context.setAttribute("jakarta.servlet.context.tempdir", directory.toFile());
        var request = new MockHttpServletRequest(context) {
            @Override
            public jakarta.servlet.ServletInputStream getInputStream() {
                return new DelegatingServletInputStream(inPieces(body, random));
            }
        };
        request.setContentType("multipart/form-data; boundary=" + BOUNDARY);
        return new ReadRequest(request, LIMITS);
    }

    /** As the network brings it: now less, now more. */
    private static InputStream inPieces(byte[] body, Random random) {
        return new ByteArrayInputStream(body) {
            @Override
            public synchronized int read(byte[] target, int from, int most) {
                return super.read(target, from, Math.min(most, 1 + random.nextInt(random.nextBoolean() ? 40 : 9000)));
            }
        };
    }

    private String byTheContainer(byte[] body) throws IOException {
        var factory = new DiskFileItemFactory();
        factory.setRepository(directory.toFile());
        var upload = new FileUpload();
        upload.setFileItemFactory(factory);
        upload.setFileSizeMax(LIMITS.file());
        upload.setSizeMax(LIMITS.whole());
        upload.setFileCountMax(LIMITS.parts());
        upload.setPartHeaderSizeMax(LIMITS.headers());
        try {
            var seen = new ArrayList<String>();
            var texts = new java.util.TreeMap<String, List<String>>();
            for (var item : upload.parseRequest(context(body))) {
                if (item.isFormField()) {
                    texts.computeIfAbsent(item.getFieldName(), name -> new ArrayList<>())
                            .add(item.getString("UTF-8"));
                } else {
                    seen.add(item.getFieldName() + "=" + item.getName() + ":" + Sha256.of(item.get()));
                }
                item.delete();
            }
            texts.forEach((name, values) -> seen.add(name + "=" + values));
            seen.sort(null);
            return seen.toString();
        } catch (SizeException large) {
            return "refused: too large";
        } catch (IOException refused) {
            return "refused";
        }
    }

    private static UploadContext context(byte[] body) {
        return new UploadContext() {
            @Override
            public String getCharacterEncoding() {
                return "UTF-8";
            }

            @Override
            public String getContentType() {
                return "multipart/form-data; boundary=" + BOUNDARY;
            }

            @Override
            public long contentLength() {
                return body.length;
            }

            @Override
            public InputStream getInputStream() {
                return new ByteArrayInputStream(body);
            }
        };
    }

    private static String part(String name, String file, String content) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/pdf\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, name, file, content);
    }

    private static byte[] body(Random random) throws IOException {
        var body = new ByteArrayOutputStream();
        var parts = 1 + random.nextInt(6);
        for (var i = 0; i < parts; i++) {
            var isFile = random.nextInt(4) > 0;
            body.writeBytes(
                    ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"part" + random.nextInt(3) + "\""
                                    + (isFile ? "; filename=\"ә" + i + ".pdf\"" : "")
                                    + "\r\n"
                                    + (isFile ? "Content-Type: application/octet-stream\r\n" : "")
                                    + "\r\n")
                            .getBytes(UTF_8));
            body.writeBytes(content(random, isFile));
            body.writeBytes("\r\n".getBytes(UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return body.toByteArray();
    }

    private static byte[] content(Random random, boolean isFile) throws IOException {
        var content = new ByteArrayOutputStream();
        for (var i = random.nextInt(6); i > 0; i--) {
            if (isFile) {
                var noise = new byte[1 + random.nextInt(random.nextBoolean() ? 50 : 12_000)];
                random.nextBytes(noise);
                // Read as the end of a line by ours, with the next trap.
                noise[noise.length - 1] = 'x';
                content.write(noise);
            } else {
                content.writeBytes("сөз".getBytes(UTF_8));
            }
            // A whole boundary within a file would be the sender's mistake and no trap.
            content.writeBytes(TRAPS.get(random.nextInt(TRAPS.size())).getBytes(UTF_8));
        }
        return content.toByteArray();
    }

    private static byte[] damaged(Random random, byte[] body) {
        var damaged = new ByteArrayOutputStream();
        var at = random.nextInt(body.length);
        damaged.write(body, 0, at);
        switch (random.nextInt(4)) {
            case 0 -> damaged.write(random.nextInt(256));
            case 1 -> at = Math.min(body.length, at + 1 + random.nextInt(4));
            case 2 -> at = body.length;
            default ->
                damaged.writeBytes(TRAPS.get(random.nextInt(TRAPS.size())).getBytes(UTF_8));
        }
        damaged.write(body, at, body.length - at);
        return damaged.toByteArray();
    }
}
