package kz.patronat.platform;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the data source a database when none is configured. */
@Configuration(proxyBeanMethods = false)
@EmbeddedStart
@EnableConfigurationProperties(DatabaseSettings.class)
class EmbeddedDatabase {

    @Bean
    DatabaseServer databaseServer(DatabaseSettings settings) {
        return settings.temporary()
                ? TemporaryServer.start()
                : KeptServer.start(settings.directory().toAbsolutePath().normalize(), settings.port());
    }

    /** The data source depends on this, so that the server stops after the last connection is given back. */
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
