package kz.patronat.api;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kz.patronat.portal.AttachedFiles.Named;
import org.jspecify.annotations.Nullable;

/**
 * A file as a signed request names it.
 *
 * @param sha256 its fingerprint in hexadecimal digits
 */
record NamedFile(@Nullable String name, @Nullable String sha256) {

    static List<Named> all(@Nullable List<@Nullable NamedFile> given) {
        return given == null
                ? List.of()
                : given.stream()
                        .filter(Objects::nonNull)
                        .map(file -> new Named(
                                SignedJson.given("attachments", file.name),
                                SignedJson.given("attachments", file.sha256).toLowerCase(Locale.ROOT)))
                        .toList();
    }
}
