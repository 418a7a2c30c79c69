package app.prongsai.eventstore;

/** The log already holds the effect of this command; nothing was written again. */
public final class CommandRepeated extends RuntimeException {

    private final transient Commit first;

    CommandRepeated(Commit first) {
        super("Command " + first.command() + " has had its effect already", null, false, false);
        this.first = first;
    }

    /** The effect that it had. */
    public Commit first() {
        return first;
    }
}
