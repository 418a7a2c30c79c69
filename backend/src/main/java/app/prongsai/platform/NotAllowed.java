package app.prongsai.platform;

/** The actor has none of the roles that this command or query asks for. Nothing was changed. */
public final class NotAllowed extends RuntimeException {

    public NotAllowed(Class<?> wish) {
        super("Not allowed: " + wish.getSimpleName(), null, false, false);
    }
}
