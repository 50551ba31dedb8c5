package kz.patronat.notification;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import kz.patronat.casefile.NoticeChannel;
import kz.patronat.notification.NoticeSettings.Mail;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Carries notices by e-mail, in neutral words. A server of mail cannot be asked about a letter: where it went silent after
 * it had all of it, nobody knows whether it took it, and nothing but a person sends it again. What was begun when we ourselves
 * broke off goes out again under the same Message-ID, by which mailboxes know it is the same.
 */
class MailCarrier implements Carrier {

    /** Answers from this number on say no (RFC 5321, 4.2.1). */
    private static final int FIRST_REFUSAL = 400;

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
        var letter = new Letter();
        try {
            write(letter, parcel);
            server.send(letter);
            return new Outcome.Sent(null);
        } catch (MailAuthenticationException denied) {
            return new Outcome.Unavailable("notification.reason.access-denied");
        } catch (MailSendException failed) {
            return failed(failed, letter);
        } catch (MailException failed) {
            return new Outcome.Unavailable("notification.reason.silent");
        } catch (MessagingException impossible) {
            return new Outcome.Refused("notification.reason.address-wrong");
        }
    }

    private static Outcome failed(MailSendException failed, Letter letter) {
        if (failed.getFailedMessages().isEmpty()) {
            // It took the letter and only parted badly.
            return new Outcome.Sent(null);
        }
        if (unwanted(failed)) {
            return new Outcome.Refused("notification.reason.address-wrong");
        }
        return letter.isHandedOver() && !saidNo(failed)
                ? new Outcome.Doubtful("notification.reason.silent")
                : new Outcome.Unavailable("notification.reason.silent");
    }

    @Override
    public Outcome trace(Parcel parcel) {
        return new Outcome.NotKnown();
    }

    private void write(Letter message, Parcel parcel) throws MessagingException {
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
    }

    /** The server has said no in so many words, rather than nothing or half a word. */
    private static boolean saidNo(MailSendException failed) {
        return Stream.of(failed.getMessageExceptions())
                .filter(SMTPSendFailedException.class::isInstance)
                .map(SMTPSendFailedException.class::cast)
                .anyMatch(each -> each.getReturnCode() >= FIRST_REFUSAL);
    }

    /** The server knows the address and does not want it, rather than being busy. */
    private static boolean unwanted(MailSendException failed) {
        return Stream.of(failed.getMessageExceptions())
                .filter(SendFailedException.class::isInstance)
                .map(SendFailedException.class::cast)
                .anyMatch(each -> each.getInvalidAddresses() != null && each.getInvalidAddresses().length > 0);
    }
}
