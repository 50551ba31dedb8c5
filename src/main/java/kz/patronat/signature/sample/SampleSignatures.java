package kz.patronat.signature.sample;

import java.nio.file.Path;
import java.time.Clock;
import kz.patronat.platform.EmbeddedStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sample authority of the embedded start; beside a real database there is none. */
@Configuration(proxyBeanMethods = false)
@EmbeddedStart
class SampleSignatures {

    @Bean
    SampleTrust sampleTrust(
            @Value("${patronat.database.directory:data}") Path data,
            @Value("${patronat.database.temporary:false}") boolean temporary) {
        return temporary ? SampleTrust.temporary() : SampleTrust.in(data.resolve("signatures"));
    }

    @Bean
    SampleSigner sampleSigner(SampleTrust trust, Clock clock) {
        return new SampleSigner(trust.authority(), clock);
    }
}
