package kz.patronat.provider;

import java.time.LocalTime;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.ProviderId;

/**
 * A local executive body that renders the service (clauses C1, C25).
 *
 * @param phone the reference phones in E.164 form, a comma and a blank between them
 * @param numberPrefix letters that open its registration numbers
 * @param opens first minute of the working day, local time
 * @param closes first minute after the working day, local time
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
        LocalTime closes) {

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
