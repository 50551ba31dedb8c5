package kz.patronat.engine.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Names of the compiled classes below a package. */
final class ClassNames {

    private ClassNames() {}

    /** In a folder of classes. */
    static Stream<String> in(Path folder, String root) {
        try (var files = Files.walk(folder.resolve(path(root)))) {
            return named(files.map(file -> folder.relativize(file).toString()).toList().stream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Wherever this program takes its classes from. */
    static Stream<String> running(String root) {
        try {
            var found =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + path(root) + "/**/*.class");
            return named(Stream.of(found).map(each -> below(path(root), each))).distinct();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String below(String root, Resource resource) {
        try {
            var address = resource.getURL().toString();
            return address.substring(address.lastIndexOf(root + "/"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> named(Stream<String> files) {
        return files.map(file -> file.replace('\\', '/'))
                .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                .map(file ->
                        file.substring(0, file.length() - ".class".length()).replace('/', '.'));
    }

    private static String path(String root) {
        return root.replace('.', '/');
    }
}
