package app.prongsai.disclosure;

import java.util.Collections;
import java.util.List;

/**
 * An item as the list of its year has it.
 *
 * @param concepts what it means in any year; several where a year merged items
 * @param previousYear whether it asks for the report of the year before
 */
public record ListedItem(ItemCode code, String group, List<String> concepts, boolean previousYear, Wording wording) {

    public ListedItem {
        concepts = List.copyOf(concepts);
    }

    /** The concepts shared with an item of another year. */
    public int sharedWith(ListedItem other) {
        return Collections.disjoint(concepts, other.concepts())
                ? 0
                : (int) concepts.stream().filter(other.concepts()::contains).count();
    }

    public ListedItem with(Wording other) {
        return new ListedItem(code, group, concepts, previousYear, other);
    }

    public ListedItem coded(ItemCode other) {
        return new ListedItem(other, group, concepts, previousYear, wording);
    }
}
