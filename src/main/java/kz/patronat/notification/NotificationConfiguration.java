package kz.patronat.notification;

import java.net.URI;
import java.time.Duration;
import kz.patronat.casefile.NoticeChannel;
import kz.patronat.notification.NoticeSettings.Mail;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Connects the channels: with the configured servers, or on the embedded start with the simulators and never outside. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class NotificationConfiguration {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    SmsGateway smsGateway(NoticeSettings settings, ObjectProvider<StandInServers> standIns) {
        var simulated = standIns.getIfAvailable();
        if (simulated != null) {
            return new Smsc(simulated.sms(), settings.sms(), PATIENCE);
        }
        return switch (settings.sms().provider()) {
            case NONE -> new NotConnectedSms();
            case SMSC -> new Smsc(address(settings, "https://smsc.kz"), settings.sms(), PATIENCE);
            case MOBIZON -> new Mobizon(address(settings, "https://api.mobizon.kz"), settings.sms(), PATIENCE);
        };
    }

    @Bean
    MailCarrier mailCarrier(
            NoticeSettings settings,
            Wordings wordings,
            ObjectProvider<JavaMailSender> configured,
            ObjectProvider<StandInServers> standIns) {
        var simulated = standIns.getIfAvailable();
        return simulated == null
                ? new MailCarrier(configured.getIfAvailable(), settings.mail(), wordings)
                : new MailCarrier(server(simulated), new Mail("patronat@localhost"), wordings);
    }

    @Bean
    Line smsLine(ChannelOutages outages, NoticeSettings settings) {
        return new ChannelLine(NoticeChannel.SMS, outages, settings);
    }

    @Bean
    Line mailLine(ChannelOutages outages, NoticeSettings settings) {
        return new ChannelLine(NoticeChannel.EMAIL, outages, settings);
    }

    private static URI address(NoticeSettings settings, String usual) {
        @Nullable URI configured = settings.sms().address();
        return configured == null ? URI.create(usual) : configured;
    }

    private static JavaMailSender server(StandInServers simulated) {
        var server = new JavaMailSenderImpl();
        server.setHost(simulated.mailHost());
        server.setPort(simulated.mailPort());
        server.getJavaMailProperties().put("mail.smtp.connectiontimeout", PATIENCE.toMillis());
        server.getJavaMailProperties().put("mail.smtp.timeout", PATIENCE.toMillis());
        return server;
    }
}
