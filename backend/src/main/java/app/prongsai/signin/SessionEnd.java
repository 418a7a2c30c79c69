package app.prongsai.signin;

/** Why a session is over. */
public enum SessionEnd {
    /** Nothing was done for long. */
    IDLE,
    /** It has lasted as long as a session may. */
    LONG,
    /** Its owner ended it, here or elsewhere. */
    OUT,
    /** Its owner has other roles or departments now. */
    RIGHTS,
    /** Its owner has another password now. */
    PASSWORD,
    /** Its owner works here no longer. */
    LEFT,
    /** The organisation is suspended. */
    SUSPENDED
}
