package app.prongsai.platform;

/** There is no such thing in the actor's organisation, whether or not there is one in another. */
public final class NotFound extends RuntimeException {

    public NotFound() {
        super("Not found", null, false, false);
    }
}
