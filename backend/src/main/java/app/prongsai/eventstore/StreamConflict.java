package app.prongsai.eventstore;

/** Somebody else added to this aggregate since it was read; nothing was written. Read again and decide again. */
public final class StreamConflict extends RuntimeException {

    StreamConflict(String stream, long sequence) {
        super("Event " + sequence + " of " + stream + " exists already", null, false, false);
    }
}
