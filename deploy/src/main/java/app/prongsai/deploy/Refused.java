package app.prongsai.deploy;

/** A verb cannot be carried out; the message is the one line that the user reads. */
final class Refused extends RuntimeException {

    Refused(String message) {
        super(message, null, false, false);
    }
}
