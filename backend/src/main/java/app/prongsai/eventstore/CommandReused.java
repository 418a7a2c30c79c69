package app.prongsai.eventstore;

/** The log holds the effect of another command under this id; nothing was written. */
public final class CommandReused extends RuntimeException {

    CommandReused(String command) {
        super("The id " + command + " belongs to another command", null, false, false);
    }
}
