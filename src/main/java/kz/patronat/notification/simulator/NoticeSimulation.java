package kz.patronat.notification.simulator;

import java.time.Clock;
import kz.patronat.notification.StandInServers;
import kz.patronat.platform.EmbeddedStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The simulated servers of the embedded start; beside a real database there are none. */
@Configuration(proxyBeanMethods = false)
@EmbeddedStart
class NoticeSimulation {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeSimulation.class);

    @Bean
    Inbox simulatedInbox(Clock clock) {
        return new Inbox(clock);
    }

    @Bean
    SmsSimulator smsSimulator(Inbox inbox, @Value("${patronat.notices.simulator.port:0}") int port) {
        return new SmsSimulator(inbox, port);
    }

    @Bean
    MailSimulator mailSimulator(Inbox inbox) {
        return new MailSimulator(inbox, 0);
    }

    @Bean
    StandInServers standInServers(SmsSimulator sms, MailSimulator mail) {
        LOG.info("SMS and e-mail go to simulators, what they received: {}/", sms.address());
        return new StandInServers(sms.address(), "127.0.0.1", mail.port());
    }
}
