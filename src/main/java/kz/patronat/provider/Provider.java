package kz.patronat.provider;

import java.time.LocalTime;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.ProviderId;
import org.jspecify.annotations.Nullable;

/**
 * A local executive body that renders the service (clauses C1, C25).
 *
 * @param phone the reference phones in E.164 form, a comma and a blank between them
 * @param numberPrefix letters that open its registration numbers
 * @param opens first minute of the working day, local time
 * @param closes first minute after the working day, local time
 * @param akimatOffice where the akimat is reached; null while nobody has entered it
 * @param qualityBody who assesses and controls the quality of public services here; null while nobody has entered it
 */
public record Provider(
        ProviderId id,
        String nameKk,
        String nameRu,
        String akimatKk,
        String akimatRu,
        String addressKk,
        String addressRu,
        String phone,
        String headKk,
        String headRu,
        String numberPrefix,
        LocalTime opens,
        LocalTime closes,
        @Nullable Office akimatOffice,
        @Nullable Office qualityBody) {

    /** The same with its other bodies. */
    public Provider with(@Nullable Office akimatOffice, @Nullable Office qualityBody) {
        return new Provider(
                id,
                nameKk,
                nameRu,
                akimatKk,
                akimatRu,
                addressKk,
                addressRu,
                phone,
                headKk,
                headRu,
                numberPrefix,
                opens,
                closes,
                akimatOffice,
                qualityBody);
    }

    public String name(Language language) {
        return language == Language.KK ? nameKk : nameRu;
    }

    public String akimat(Language language) {
        return language == Language.KK ? akimatKk : akimatRu;
    }

    public String address(Language language) {
        return language == Language.KK ? addressKk : addressRu;
    }
}
