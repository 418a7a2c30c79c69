package app.prongsai.bot.conversation;

/** A measure's version as buttons carry it: a short mark of the command that last changed it. */
final class Version {

    private Version() {}

    static String after(String command) {
        return Integer.toHexString(command.hashCode());
    }
}
