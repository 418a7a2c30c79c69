package app.prongsai.deliveries;

import app.prongsai.shared.TenantId;

/** How a message will look, and whether the chat service takes it; implemented where LINE is spoken. */
public interface MessagePreview {

    /** The message as LINE's own JSON, exactly as it will be sent: an array. */
    String drawn(Message message);

    /** Asks LINE, without sending anything. */
    Verdict check(TenantId tenant, Message message);

    enum Verdict {
        FIT,
        REFUSED,
        /** No account is connected, or LINE does not answer; the message is kept within LINE's limits all the same. */
        NOT_ASKED
    }
}
