package app.prongsai.shared;

/** Why what is known about a person is erased; words of a person's own would be personal data again. */
public enum ErasureReason {
    /** The person asked for it. */
    OWN_WISH,
    /** The person no longer works for the organisation, or no longer follows it. */
    LEFT,
    /** It has been kept as long as it was needed, by the rules of retention. */
    NO_LONGER_NEEDED,
    /** An authority or a court ordered it. */
    ORDERED
}
