package app.prongsai.eventstore;

/** The log already holds the effect of this command; nothing was written again. */
public final class CommandRepeated extends RuntimeException {

    CommandRepeated(String command) {
        super("Command " + command + " has had its effect already", null, false, false);
    }
}
