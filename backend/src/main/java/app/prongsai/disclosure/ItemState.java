package app.prongsai.disclosure;

/** How far an item is. */
public enum ItemState {
    NOT_STARTED,
    ANSWERED,
    /** Returned with a remark. */
    NEEDS_CORRECTION,
    CONFIRMED,
    /** Not asked of this organisation, for a stated reason. */
    NOT_APPLICABLE
}
