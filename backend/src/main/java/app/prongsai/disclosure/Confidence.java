package app.prongsai.disclosure;

/** How sure it is that an item's wording is the official one of its year. */
public enum Confidence {
    /** Somebody of the organisation compared it with that year's handbook. */
    CHECKED,
    /** Found in a list that an agency published. */
    SOURCED,
    /** Concluded from lists of other years. */
    INFERRED,
    /** Found nowhere. */
    REMEMBERED
}
