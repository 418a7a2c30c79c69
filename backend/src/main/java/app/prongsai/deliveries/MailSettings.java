package app.prongsai.deliveries;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code prongsai.mail.*}: the mail server for those whom LINE does not reach. Without a host no e-mail is ever planned.
 *
 * @param from the sender's address; the organisation's name is put before it
 * @param startTls whether the connection must become encrypted before anything is said
 */
@ConfigurationProperties("prongsai.mail")
public record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("true") boolean startTls) {

    public MailSettings {
        if (!host.isBlank() && from.isBlank()) {
            throw new IllegalArgumentException("prongsai.mail.host needs prongsai.mail.from, the sender's address");
        }
    }

    public boolean enabled() {
        return !host.isBlank();
    }

    /** Says nothing of the password, wherever it may be printed. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]";
    }
}
