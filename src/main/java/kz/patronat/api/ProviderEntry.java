package kz.patronat.api;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Phone;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.provider.Office;
import kz.patronat.provider.Provider;
import org.jspecify.annotations.Nullable;

/**
 * A provider as an administrator sends it and reads it. Times are text {@code HH:mm}, so that one that does not exist
 * is answered with a sentence.
 *
 * @param id stands in the path of what is sent
 * @param phones reference phones, however they are written; answered in E.164 form
 * @param akimatAddressKk with the two fields after it where the akimat is reached, or nothing of it
 * @param qualityNameKk with the fields after it the body for the quality of public services, or nothing of it
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
        @Nullable String closes,
        @Nullable String akimatAddressKk,
        @Nullable String akimatAddressRu,
        @Nullable List<@Nullable String> akimatPhones,
        @Nullable String qualityNameKk,
        @Nullable String qualityNameRu,
        @Nullable String qualityAddressKk,
        @Nullable String qualityAddressRu,
        @Nullable List<@Nullable String> qualityPhones) {

    private static final String BETWEEN_PHONES = ", ";
    private static final int MOST_PHONES = 10;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);

    static ProviderEntry of(Provider provider) {
        var akimat = provider.akimatOffice();
        var quality = provider.qualityBody();
        return new ProviderEntry(
                provider.id().value(),
                provider.nameKk(),
                provider.nameRu(),
                provider.akimatKk(),
                provider.akimatRu(),
                provider.addressKk(),
                provider.addressRu(),
                split(provider.phone()),
                provider.headKk(),
                provider.headRu(),
                provider.numberPrefix(),
                TIME.format(provider.opens()),
                TIME.format(provider.closes()),
                akimat == null ? null : akimat.address().kk(),
                akimat == null ? null : akimat.address().ru(),
                akimat == null ? null : split(akimat.phone()),
                quality == null ? null : quality.name().kk(),
                quality == null ? null : quality.name().ru(),
                quality == null ? null : quality.address().kk(),
                quality == null ? null : quality.address().ru(),
                quality == null ? null : split(quality.phone()));
    }

    private static List<@Nullable String> split(String phones) {
        return Arrays.asList(phones.split(BETWEEN_PHONES));
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
                phones("phones", phones),
                text(headKk),
                text(headRu),
                text(numberPrefix),
                time("opens", opens),
                time("closes", closes),
                akimatOffice(),
                qualityBody());
    }

    private @Nullable Office akimatOffice() {
        return isEmpty(akimatPhones, akimatAddressKk, akimatAddressRu)
                ? null
                : new Office(
                        new Bilingual(text(akimatKk), text(akimatRu)),
                        new Bilingual(text(akimatAddressKk), text(akimatAddressRu)),
                        phones("akimatPhones", akimatPhones));
    }

    private @Nullable Office qualityBody() {
        return isEmpty(qualityPhones, qualityNameKk, qualityNameRu, qualityAddressKk, qualityAddressRu)
                ? null
                : new Office(
                        new Bilingual(text(qualityNameKk), text(qualityNameRu)),
                        new Bilingual(text(qualityAddressKk), text(qualityAddressRu)),
                        phones("qualityPhones", qualityPhones));
    }

    private static boolean isEmpty(@Nullable List<@Nullable String> phones, @Nullable String... texts) {
        return (phones == null || phones.isEmpty())
                && Arrays.stream(texts).allMatch(text -> text(text).isEmpty());
    }

    private static String phones(String field, @Nullable List<@Nullable String> given) {
        if (given == null || given.isEmpty() || given.size() > MOST_PHONES) {
            throw new RejectedInput(field, "api.provider-phones", MOST_PHONES);
        }
        return given.stream()
                .map(each -> Phone.check(field, each).value())
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
