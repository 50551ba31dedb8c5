package kz.patronat.notification;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import kz.patronat.casefile.NoticeChannel;
import kz.patronat.notification.NoticeSettings.Mail;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Carries notices by e-mail, in neutral words. A server of mail cannot be asked about a letter, so one that broke off in
 * the middle goes out again under the same Message-ID, by which mailboxes know it is the same.
 */
class MailCarrier implements Carrier {

    private final @Nullable JavaMailSender server;
    private final Mail settings;
    private final Wordings wordings;

    /** @param server null when none is configured */
    MailCarrier(@Nullable JavaMailSender server, Mail settings, Wordings wordings) {
        this.server = server;
        this.settings = settings;
        this.wordings = wordings;
    }

    @Override
    public NoticeChannel channel() {
        return NoticeChannel.EMAIL;
    }

    @Override
    public Outcome carry(Parcel parcel) {
        if (server == null || settings.from().isEmpty()) {
            return new Outcome.Unavailable("notification.reason.not-connected");
        }
        try {
            server.send(message(server, parcel));
            return new Outcome.Sent(null);
        } catch (MailAuthenticationException denied) {
            return new Outcome.Unavailable("notification.reason.access-denied");
        } catch (MailSendException failed) {
            return unwanted(failed)
                    ? new Outcome.Refused("notification.reason.address-wrong")
                    : new Outcome.Unavailable("notification.reason.silent");
        } catch (MailException failed) {
            return new Outcome.Unavailable("notification.reason.silent");
        } catch (MessagingException impossible) {
            return new Outcome.Refused("notification.reason.address-wrong");
        }
    }

    @Override
    public Outcome trace(Parcel parcel) {
        return new Outcome.NotKnown();
    }

    private MimeMessage message(JavaMailSender sender, Parcel parcel) throws MessagingException {
        var message = sender.createMimeMessage();
        var language = parcel.language();
        message.setFrom(settings.from());
        message.setRecipients(RecipientType.TO, parcel.address());
        message.setSubject(wordings.subject(language, parcel.event(), parcel.number()), StandardCharsets.UTF_8.name());
        message.setText(
                wordings.neutral(
                        NoticeMedium.MAIL,
                        language,
                        parcel.event(),
                        parcel.number(),
                        parcel.provider(),
                        parcel.sender()),
                StandardCharsets.UTF_8.name());
        message.setHeader("Content-Language", language.code());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader(
                "Message-ID", "<" + parcel.id() + "@" + settings.from().replaceAll(".*@", "") + ">");
        return message;
    }

    /** The server knows the address and does not want it, rather than being busy. */
    private static boolean unwanted(MailSendException failed) {
        return Stream.of(failed.getMessageExceptions())
                .filter(SendFailedException.class::isInstance)
                .map(SendFailedException.class::cast)
                .anyMatch(each -> each.getInvalidAddresses() != null && each.getInvalidAddresses().length > 0);
    }
}
