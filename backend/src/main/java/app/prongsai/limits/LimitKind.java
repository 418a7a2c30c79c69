package app.prongsai.limits;

/** What is shared. */
public enum LimitKind {
    /** Requests to public pages and wishes of the staff, in a minute. */
    REQUESTS,
    /** Events from LINE, in a minute. */
    MESSAGES,
    /** Imported documents, in 24 hours. */
    IMPORTS,
    /** Files, in megabytes. */
    STORAGE
}
