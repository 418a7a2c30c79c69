package app.prongsai.shared;

/** The way by which a command came in; recorded with every event. */
public enum Channel {
    WEB,
    LINE,
    IMPORT,
    API,
    CLOCK
}
