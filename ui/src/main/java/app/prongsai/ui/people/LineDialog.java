package app.prongsai.ui.people;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** LINE's own page, the last step of linking an account ({@code prongsai.line.access-base}). */
@Component
class LineDialog {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 32;

    private final String base;

    LineDialog(@Value("${prongsai.line.access-base:https://access.line.me}") String base) {
        this.base = base.replaceAll("/+$", "");
    }

    /** Nobody guesses it. */
    static String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    URI address(String linkToken, String nonce) {
        return UriComponentsBuilder.fromUriString(base + "/dialog/bot/accountLink")
                .queryParam("linkToken", "{linkToken}")
                .queryParam("nonce", "{nonce}")
                .encode()
                .buildAndExpand(linkToken, nonce)
                .toUri();
    }
}
