package app.prongsai.platform;

/** On an {@link Accountable} query: whom it is about. */
public interface AboutSomebody {

    /** Opaque, "person/…" or "subscriber/…". */
    String about();
}
