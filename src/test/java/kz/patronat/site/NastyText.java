package kz.patronat.site;

import java.util.regex.Pattern;

/** What people paste into forms, by mistake or on purpose, and what is kept of it. */
public enum NastyText {
    TURNED_ROUND("Үлгі \u202Eкөше 2", "Үлгі көше 2"),
    MARKS_OF_DIRECTION("\u200FҮлгі\u200E көше\u061C 2", "Үлгі көше 2"),
    ISOLATES_LEFT_OPEN("\u2067Үлгі\u2066 көше 2", "Үлгі көше 2"),
    ARABIC("محمد 12 <b>", "محمد 12 <b>"),
    HEBREW("(שלום) 2, ב", "(שלום) 2, ב"),
    EMOJI("Әлия 😀👶🏽", "Әлия 😀👶🏽"),
    EMOJI_JOINED("👩\u200D👧 үйі ❤\uFE0F", "👩\u200D👧 үйі ❤\uFE0F"),
    EMOJI_OF_TOMORROW("\uD83E\uDEE0 үйі", "\uD83E\uDEE0 үйі"),
    JOINER_BETWEEN_LETTERS("Үлгі\u200Dкөше", "Үлгі көше"),
    SURNAME_OF_200("Ә".repeat(200), "Ә".repeat(200)),
    SCRIPT("<script>alert(1)</script>", "<script>alert(1)</script>"),
    END_OF_FIELD("</textarea></bdi><img src=x onerror=alert(1)>", "</textarea></bdi><img src=x onerror=alert(1)>"),
    ATTRIBUTE("\" autofocus onfocus='alert(1)", "\" autofocus onfocus='alert(1)"),
    TEMPLATE("[[${7*7}]] __${7*7}__ {0} '", "[[${7*7}]] __${7*7}__ {0} '"),
    ENTITY("&lt;b&gt; &#0; &amp;", "&lt;b&gt; &#0; &amp;"),
    CONTROLS("а\u0000б\u001Bв\u0007", "а б в"),
    TOWER("а" + "\u0301".repeat(60) + "б", "а" + "\u0301".repeat(60) + "б");

    private static final Pattern TURNS = Pattern.compile("[\u0000\u061C\u200E\u200F\u202A-\u202E\u2066\u2067]");
    private static final Pattern LIVE = Pattern.compile("<script>alert|<img src=x|onfocus='|<b>| 49 ");

    private final String typed;
    private final String kept;

    NastyText(String typed, String kept) {
        this.typed = typed;
        this.kept = kept;
    }

    public String typed() {
        return typed;
    }

    public String kept() {
        return kept;
    }

    /** Whether some of it works in the page instead of being read there. */
    public static boolean isAtWorkIn(String page) {
        return TURNS.matcher(page).find() || LIVE.matcher(page).find();
    }
}
