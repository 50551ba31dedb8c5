package kz.patronat.site;

import java.util.Arrays;
import java.util.Locale;
import kz.patronat.kernel.Language;

/** The languages of the public pages; Kazakh stands first, English is for whoever reads neither other. */
enum SiteLanguage {
    KK,
    RU,
    EN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language in which official texts are shown that are not translated. */
    Language official() {
        return this == RU ? Language.RU : Language.KK;
    }

    /** The language that an address such as {@code /ru/check} names; Kazakh for any other. */
    static SiteLanguage ofPath(String path) {
        var first = path.split("/", 3).length > 1 ? path.split("/", 3)[1] : "";
        return Arrays.stream(values())
                .filter(each -> each.code().equals(first))
                .findFirst()
                .orElse(KK);
    }
}
