package app.prongsai.ui.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The platform's operator, who is no person of any organisation; the password comes with the settings. */
@Component
class OperatorAccount {

    /** By which the operator signs in. */
    static final String NAME = "operator";

    private final String password;

    /** @param password empty: nobody signs in as the operator, by whatever way */
    OperatorAccount(@Value("${prongsai.operator-password:}") String password) {
        this.password = password;
    }

    boolean isOpen() {
        return !password.isEmpty();
    }

    boolean fits(String typed) {
        return isOpen()
                && MessageDigest.isEqual(
                        password.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }
}
