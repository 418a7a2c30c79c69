package app.prongsai.bot.line;

import com.linecorp.bot.parser.LineSignatureValidator;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Whether a body comes from LINE: HMAC-SHA256 of its raw bytes under the channel's secret, compared in constant time. */
final class Signature {

    static final String HEADER = "x-line-signature";

    private Signature() {}

    static boolean isRight(String channelSecret, byte[] body, @Nullable String signature) {
        if (signature == null || channelSecret.isEmpty()) {
            return false;
        }
        try {
            return new LineSignatureValidator(channelSecret.getBytes(StandardCharsets.UTF_8))
                    .validateSignature(body, signature);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
