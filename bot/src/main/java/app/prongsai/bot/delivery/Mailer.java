package app.prongsai.bot.delivery;

import app.prongsai.deliveries.MailSettings;
import app.prongsai.deliveries.Outbox.Delivery;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Letters over SMTP. Mail knows no retry key: a stop between the server's yes and its record sends the letter again, with
 * the same message id, by which mail programs may know it.
 */
@Component
class Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
    private static final String MILLIS = "10000";

    enum Answer {
        ACCEPTED,
        LATER,
        REFUSED,
        OFF
    }

    private final Backend backend;
    private final MailSettings settings;
    private final Letters letters;
    private final JavaMailSenderImpl server = new JavaMailSenderImpl();

    Mailer(Backend backend, MailSettings settings, Letters letters) {
        this.backend = backend;
        this.settings = settings;
        this.letters = letters;
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!settings.username().isBlank()) {
            server.setUsername(settings.username());
            server.setPassword(settings.password());
        }
        Properties smtp = server.getJavaMailProperties();
        smtp.put("mail.smtp.auth", String.valueOf(!settings.username().isBlank()));
        smtp.put("mail.smtp.starttls.enable", String.valueOf(settings.startTls()));
        smtp.put("mail.smtp.starttls.required", String.valueOf(settings.startTls()));
        smtp.put("mail.smtp.connectiontimeout", MILLIS);
        smtp.put("mail.smtp.timeout", MILLIS);
        smtp.put("mail.smtp.writetimeout", MILLIS);
    }

    Answer send(TenantId tenant, Delivery delivery) {
        if (!settings.enabled()) {
            return Answer.OFF;
        }
        try {
            server.send(letter(tenant, delivery));
            return Answer.ACCEPTED;
        } catch (MailSendException failed) {
            return answer(delivery, failed);
        } catch (MailException | MessagingException | UnsupportedEncodingException trouble) {
            LOG.warn(
                    "The letter {} waits: {}",
                    delivery.delivery().value(),
                    trouble.getClass().getName());
            return Answer.LATER;
        }
    }

    /** An address that the server refuses for good (5xx) will not become right by waiting. */
    private static Answer answer(Delivery delivery, MailSendException failed) {
        boolean refused = failed.getFailedMessages().values().stream()
                .anyMatch(problem -> problem instanceof SendFailedException sent
                        && sent.getInvalidAddresses() != null
                        && sent.getInvalidAddresses().length > 0);
        LOG.warn("The letter {} was not taken", delivery.delivery().value());
        return refused ? Answer.REFUSED : Answer.LATER;
    }

    private MimeMessage letter(TenantId tenant, Delivery delivery)
            throws MessagingException, UnsupportedEncodingException {
        String id = "<" + delivery.delivery().value() + "." + tenant + "@" + domain() + ">";
        MimeMessage letter = new MimeMessage(server.getSession()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        OrganisationProfile.Profile sender = backend.ask(Actor.system(tenant, Channel.API), new OrganisationProfile());
        letter.setFrom(new InternetAddress(
                settings.from(), sender.type().fullName(sender.name()), StandardCharsets.UTF_8.name()));
        letter.setRecipients(
                jakarta.mail.Message.RecipientType.TO, delivery.recipients().getFirst());
        letter.setSubject(delivery.message().title(), StandardCharsets.UTF_8.name());
        letter.setText(letters.text(delivery.message()), StandardCharsets.UTF_8.name());
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setSentDate(new Date());
        return letter;
    }

    private String domain() {
        return settings.from().substring(settings.from().indexOf('@') + 1);
    }
}
