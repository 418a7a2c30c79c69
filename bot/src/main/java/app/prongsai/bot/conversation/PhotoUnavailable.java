package app.prongsai.bot.conversation;

/** A photo that the chat service does not give. */
public final class PhotoUnavailable extends Exception {

    public enum Reason {
        /** Taken back, or kept no longer. */
        GONE,
        TOO_LARGE
    }

    private final Reason reason;

    public PhotoUnavailable(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
