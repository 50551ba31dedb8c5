package kz.patronat.api;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kz.patronat.kernel.Phone;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.provider.Provider;
import org.jspecify.annotations.Nullable;

/**
 * A provider as an administrator sends it and reads it. Times are text {@code HH:mm}, so that one that does not exist
 * is answered with a sentence.
 *
 * @param id stands in the path of what is sent
 * @param phones reference phones, however they are written; answered in E.164 form
 */
record ProviderEntry(
        @Nullable String id,
        @Nullable String nameKk,
        @Nullable String nameRu,
        @Nullable String akimatKk,
        @Nullable String akimatRu,
        @Nullable String addressKk,
        @Nullable String addressRu,
        @Nullable List<@Nullable String> phones,
        @Nullable String headKk,
        @Nullable String headRu,
        @Nullable String numberPrefix,
        @Nullable String opens,
        @Nullable String closes) {

    private static final String BETWEEN_PHONES = ", ";
    private static final int MOST_PHONES = 10;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);

    static ProviderEntry of(Provider provider) {
        return new ProviderEntry(
                provider.id().value(),
                provider.nameKk(),
                provider.nameRu(),
                provider.akimatKk(),
                provider.akimatRu(),
                provider.addressKk(),
                provider.addressRu(),
                Arrays.asList(provider.phone().split(BETWEEN_PHONES)),
                provider.headKk(),
                provider.headRu(),
                provider.numberPrefix(),
                TIME.format(provider.opens()),
                TIME.format(provider.closes()));
    }

    Provider provider(ProviderId provider) {
        return new Provider(
                provider,
                text(nameKk),
                text(nameRu),
                text(akimatKk),
                text(akimatRu),
                text(addressKk),
                text(addressRu),
                phone(),
                text(headKk),
                text(headRu),
                text(numberPrefix),
                time("opens", opens),
                time("closes", closes));
    }

    private String phone() {
        if (phones == null || phones.isEmpty() || phones.size() > MOST_PHONES) {
            throw new RejectedInput("phones", "api.provider-phones", MOST_PHONES);
        }
        return phones.stream()
                .map(each -> Phone.check("phones", each).value())
                .distinct()
                .collect(Collectors.joining(BETWEEN_PHONES));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    private static LocalTime time(String field, @Nullable String text) {
        try {
            return LocalTime.parse(text(text), TIME);
        } catch (DateTimeException wrong) {
            throw new RejectedInput(field, "api.time-of-day-wrong", text(text));
        }
    }
}
