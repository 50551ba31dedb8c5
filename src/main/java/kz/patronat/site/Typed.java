package kz.patronat.site;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody typed into a line, without what cannot be seen: controls, marks of direction, doubled blanks. */
public final class Typed {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Typed() {}

    public static String line(String typed) {
        return BLANKS.matcher(UNSEEN.matcher(typed).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    /** What somebody typed into a field of several lines, without what cannot be seen; its lines stay. */
    static String text(String typed) {
        return typed.lines().map(Typed::line).collect(Collectors.joining("\n")).strip();
    }
}
