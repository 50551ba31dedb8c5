package kz.patronat.platform;

import java.util.Map;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/** The service on a database that somebody else keeps: an address is configured before anything is decided. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var server = TemporaryServer.start();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "own-database",
                        Map.of(
                                "spring.datasource.url",
                                server.url(),
                                "spring.datasource.username",
                                DatabaseServer.USER,
                                "spring.datasource.password",
                                "")));
        // What is registered first is closed last, when nobody uses the database any more.
        ((DefaultSingletonBeanRegistry) context.getBeanFactory()).registerDisposableBean("ownDatabase", server::close);
    }
}
