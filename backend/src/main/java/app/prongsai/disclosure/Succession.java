package app.prongsai.disclosure;

/**
 * What becomes of an item when a newer list takes the place of its own.
 *
 * @param before the code by which it was known
 * @param code by which it is known from then on
 */
public record Succession(ItemCode before, ItemCode code, Fate fate) {

    public enum Fate {
        /** Listed again, and worded as it was here. */
        LISTED,
        /** Listed again, in the words of the list. */
        REWORDED,
        /** Not listed; one of the organisation's own. */
        OWN,
        /** No longer asked; stays to be read. */
        DROPPED;

        public boolean listed() {
            return this == LISTED || this == REWORDED;
        }
    }

    boolean changesSomething() {
        return fate == Fate.REWORDED || fate == Fate.DROPPED || !before.equals(code);
    }
}
