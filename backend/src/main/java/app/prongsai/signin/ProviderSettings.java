package app.prongsai.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under {@code prongsai.oidc}: the platform's own provider, for all organisations; none where the issuer is empty.
 *
 * @param label what people call it
 * @param remembered how long what it says of its doors is believed
 * @param silence how long it is not asked again after it did not answer
 * @param patience with any provider's answer
 * @param loopback whether providers of this machine may be asked, which only tests want
 */
@ConfigurationProperties("prongsai.oidc")
record ProviderSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("OpenID Connect") String label,
        @DefaultValue("10m") Duration remembered,
        @DefaultValue("15s") Duration silence,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("false") boolean loopback) {

    /** Says nothing of the secret, wherever it may be printed. */
    @Override
    public String toString() {
        return "ProviderSettings[" + issuer + "]";
    }
}
