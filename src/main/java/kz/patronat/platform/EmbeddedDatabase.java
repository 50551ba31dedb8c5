package kz.patronat.platform;

import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the data source a database when none is configured. */
@Configuration(proxyBeanMethods = false)
@EmbeddedStart
class EmbeddedDatabase {

    /**
     * Starts the server before any bean is made, so that a start that cannot succeed ends at once and with its reason
     * alone; the context stops it after the last bean that used it.
     */
    static class Start implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final String BEAN = "databaseServer";

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var environment = context.getEnvironment();
            if (!OnEmbeddedStart.isEmbedded(environment)) {
                return;
            }
            var settings = Binder.get(environment).bindOrCreate("patronat.database", DatabaseSettings.class);
            var server = start(settings);
            context.getBeanFactory().registerSingleton(BEAN, server);
            ((DefaultSingletonBeanRegistry) context.getBeanFactory()).registerDisposableBean(BEAN, server::close);
        }

        private static DatabaseServer start(DatabaseSettings settings) {
            if (settings.temporary()) {
                return TemporaryServer.start();
            }
            var directory = settings.directory().toAbsolutePath().normalize();
            var binaries = settings.binaries() == null ? directory.resolve("binaries") : settings.binaries();
            return KeptServer.start(directory, binaries.toAbsolutePath(), settings.port());
        }
    }

    @Bean
    JdbcConnectionDetails connectionToEmbeddedDatabase(DatabaseServer server) {
        return new Connection(server.url());
    }

    private record Connection(String url) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return DatabaseServer.USER;
        }

        @Override
        public String getPassword() {
            return "";
        }
    }
}
