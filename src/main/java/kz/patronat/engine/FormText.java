package kz.patronat.engine;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The markup that text on a form understands. */
public final class FormText {

    private FormText() {}

    public static String list(Stream<String> items) {
        return items.map(item -> "- " + item).collect(Collectors.joining("\n"));
    }
}
