package kz.patronat.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Phone;
import kz.patronat.kernel.Written;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;

/** How templates say dates, sums and fixed words in one language: {@code ${kk.date(...)}}, {@code ${ru.date(...)}}. */
final class Wording {

    private static final String NO_BREAK = "\u00a0";

    private final Language language;
    private final Texts texts;

    Wording(Language language, Texts texts) {
        this.language = language;
        this.texts = texts;
    }

    /** The fixed words under {@code document.<key>}. */
    public String text(String key, Object... arguments) {
        return texts.in(language, "document." + key, arguments);
    }

    /** The name of one of the values that the facts know, under {@code document.<list>.<VALUE>}. */
    public String of(String list, Enum<?> value) {
        return text(list + "." + value.name());
    }

    public String say(@Nullable Bilingual words) {
        return words == null ? "" : words.in(language);
    }

    /** «2026 жылғы 24 қыркүйек», «24 сентября 2026 года». */
    public String date(LocalDate day) {
        return text("date", day.getYear(), day.getDayOfMonth(), text("month." + day.getMonthValue()));
    }

    public String dateTime(LocalDateTime moment) {
        return text("date-time", date(moment.toLocalDate()), time(moment.toLocalTime()));
    }

    public String time(LocalTime time) {
        return Written.hour(time);
    }

    public String shortDate(LocalDate day) {
        return Written.day(day);
    }

    public String position(Official official) {
        return text("position." + official.role());
    }

    /** The position inside a sentence, where it begins with a small letter. */
    public String role(Official official) {
        var position = position(official);
        return position.substring(0, 1).toLowerCase(language.locale()) + position.substring(1);
    }

    /** Grouped by thousands with spaces that do not break; tiyn only where there are any. */
    public String amount(BigDecimal amount) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(NO_BREAK.charAt(0));
        symbols.setDecimalSeparator(',');
        return new DecimalFormat("#,##0.##", symbols).format(amount.setScale(2, RoundingMode.HALF_UP));
    }

    /** «+7 701 000 00 00» that does not break. */
    public String phone(Phone phone) {
        return phone.value()
                .replaceFirst("(\\+7)(\\d{3})(\\d{3})(\\d{2})(\\d{2})", "$1 $2 $3 $4 $5")
                .replace(" ", NO_BREAK);
    }
}
