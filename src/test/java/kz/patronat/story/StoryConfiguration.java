package kz.patronat.story;

import java.time.Instant;
import kz.patronat.signature.SignatureCheck;
import kz.patronat.signature.SignedSubmissions;
import kz.patronat.signature.SimulatedSignatureCheck;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What a story needs beside the service itself. */
@TestConfiguration(proxyBeanMethods = false)
class StoryConfiguration {

    /** An ordinary working Thursday, ten in the morning in Almaty. */
    static final Instant ORDINARY_DAY = Instant.parse("2026-09-24T05:00:00Z");

    @Bean
    @Primary
    StoryClock storyClock() {
        return new StoryClock(ORDINARY_DAY);
    }

    @Bean
    @Primary
    StoryPortal storyPortal() {
        return new StoryPortal();
    }

    @Bean
    @Primary
    SimulatedSignatureCheck storySignatures(
            @Qualifier("submissionCheck") SignatureCheck check, SignedSubmissions submissions) {
        return new SimulatedSignatureCheck(check, submissions);
    }

    @Bean
    Story story(
            StoryClock clock,
            org.camunda.bpm.engine.ProcessEngine engine,
            org.springframework.jdbc.core.simple.JdbcClient database,
            OfficialKeys keys) {
        return new Story(clock, engine, database, keys);
    }
}
