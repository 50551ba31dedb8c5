package kz.patronat.signing;

import java.util.Map;
import java.util.Set;
import kz.patronat.kernel.ProviderId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose keys officials may sign with beside their own: those that an organisation gave its employees.
 *
 * @param bins by provider, the BINs of the organisations whose employees sign papers of its cases: the department
 *     itself, its akimat; nothing for a provider whose officials sign with their own keys only
 */
@ConfigurationProperties("patronat.signature")
record EmployeeKeys(@Nullable Map<String, Set<String>> bins) {

    boolean accept(ProviderId provider, @Nullable String bin) {
        return bin == null
                || bins != null && bins.getOrDefault(provider.value(), Set.of()).contains(bin);
    }
}
