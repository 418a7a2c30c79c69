package app.prongsai.disclosure;

import app.prongsai.readmodel.TenantFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A list that checklists are copied from, in its order; {@code fiscalYear} is the year whose list it is. */
public record ItemList(int fiscalYear, List<ItemGroup> groups, List<ListedItem> items) {

    public ItemList {
        groups = List.copyOf(groups);
        items = List.copyOf(items);
    }

    /** By which a person who has seen one list is kept from confirming another. */
    public String fingerprint() {
        return TenantFiles.hash(toString().getBytes(StandardCharsets.UTF_8));
    }
}
