package app.prongsai.evidence.content;

/** What a file that was cleaned still tells beside what it shows, because it cannot be taken away without doing harm. */
public enum HiddenPart {

    /** A digital signature, which any change would break: properties and pictures are as they came. */
    SIGNATURE,

    /** A password or a ban on changes: properties and pictures are as they came. */
    LOCK,

    /** A picture inside whose data could not be told apart from the picture. */
    PICTURE,

    /** With the names of those who wrote them. */
    COMMENTS,

    /** Changes that were tracked, with names and what stood there before. */
    TRACKED_CHANGES,

    HIDDEN_SHEETS,

    /** Whole files inside, with whatever they tell themselves. */
    FILES_INSIDE
}
