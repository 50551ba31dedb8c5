package kz.patronat.api;

import java.io.IOException;
import java.util.List;
import kz.patronat.kernel.Pieces;
import kz.patronat.portal.SentFile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file as a part of a request. */
record FilePart(String name, MultipartFile file) implements SentFile {

    static List<SentFile> all(@Nullable List<MultipartFile> parts) {
        return parts == null
                ? List.of()
                : parts.stream()
                        .<SentFile>map(file -> new FilePart(nameOf(file), file))
                        .toList();
    }

    @Override
    public Pieces content() throws IOException {
        return file instanceof ReadPart part ? part.content() : Pieces.of(file.getBytes());
    }

    private static String nameOf(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
