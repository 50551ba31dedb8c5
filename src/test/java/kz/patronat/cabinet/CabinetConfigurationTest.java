package kz.patronat.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import kz.patronat.cabinet.CabinetSettings.Adapter;
import kz.patronat.gateway.Gateway;
import kz.patronat.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.io.DefaultResourceLoader;

class CabinetConfigurationTest {

    @Test
    void writesToTheLogUntilAPortalIsNamed() {
        assertThat(channel(settings(Adapter.LOG, null, null))).isInstanceOf(LoggedStatuses.class);
    }

    @Test
    void refusesTheStartWithoutWhatTheAdapterNeeds() {
        assertThatThrownBy(() -> channel(settings(Adapter.NOBD, null, null)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("no service of the portal is named");
        assertThatThrownBy(() -> channel(settings(Adapter.PEP, null, "PORTAL")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("no gateway is connected");
        assertThatThrownBy(() -> channel(settings(Adapter.PEP, "file:/nowhere.properties", "PORTAL")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void growsThePausesUpToTheLast() {
        var settings = settings(Adapter.LOG, null, null);

        assertThat(settings.pauseAfter(0)).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.pauseAfter(9)).isEqualTo(Duration.ofMinutes(5));
    }

    private static StatusChannel channel(CabinetSettings settings) {
        var nothing = new DefaultListableBeanFactory();
        return new CabinetConfiguration()
                .statusChannel(
                        settings,
                        new DefaultResourceLoader(),
                        nothing.getBeanProvider(Gateway.class),
                        nothing.getBeanProvider(ResultFiles.class));
    }

    private static CabinetSettings settings(Adapter adapter, String codes, String service) {
        return new CabinetSettings(
                adapter, codes, service, List.of(Duration.ofMinutes(1), Duration.ofMinutes(5)), Duration.ofMinutes(30));
    }
}
