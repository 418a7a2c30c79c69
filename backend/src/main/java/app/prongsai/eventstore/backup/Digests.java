package app.prongsai.eventstore.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

final class Digests {

    /** Where a file's digest stands in the end. */
    static final String PLACE = "0".repeat(64);

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
