package kz.patronat.provider;

import java.util.Map;
import java.util.regex.Pattern;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.RejectedInput;

/** Refuses a provider of whom something is missing that stands on its papers. */
final class ProviderCheck {

    private static final int LONGEST = 300;

    /** Letters and digits that can be read out: capitals, no sign that ends the prefix within a number. */
    private static final Pattern PREFIX = Pattern.compile("[\\p{Lu}\\p{Nd}&&[\\p{IsCyrillic}A-Z0-9]]{2,6}");

    private static final Pattern INVISIBLE = Pattern.compile("\\p{C}");

    private ProviderCheck() {}

    static void pass(Provider provider) {
        Map.of(
                        "nameKk", provider.nameKk(),
                        "nameRu", provider.nameRu(),
                        "akimatKk", provider.akimatKk(),
                        "akimatRu", provider.akimatRu(),
                        "addressKk", provider.addressKk(),
                        "addressRu", provider.addressRu(),
                        "headKk", provider.headKk(),
                        "headRu", provider.headRu())
                .forEach(ProviderCheck::words);
        if (provider.akimatOffice() != null) {
            both("akimatAddress", provider.akimatOffice().address());
        }
        if (provider.qualityBody() != null) {
            both("qualityName", provider.qualityBody().name());
            both("qualityAddress", provider.qualityBody().address());
        }
        if (provider.phone().isBlank()) {
            throw new RejectedInput("phones", "provider.missing");
        }
        if (!PREFIX.matcher(provider.numberPrefix()).matches()) {
            throw new RejectedInput("numberPrefix", "provider.prefix");
        }
        if (!provider.opens().isBefore(provider.closes())) {
            throw new RejectedInput("closes", "provider.hours");
        }
    }

    private static void both(String field, Bilingual text) {
        words(field + "Kk", text.kk());
        words(field + "Ru", text.ru());
    }

    private static void words(String field, String text) {
        if (text.isBlank()) {
            throw new RejectedInput(field, "provider.missing");
        }
        if (text.length() > LONGEST) {
            throw new RejectedInput(field, "provider.too-long", LONGEST);
        }
        if (INVISIBLE.matcher(text).find()) {
            throw new RejectedInput(field, "provider.invisible");
        }
    }
}
