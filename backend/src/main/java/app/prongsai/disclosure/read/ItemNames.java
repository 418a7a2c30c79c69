package app.prongsai.disclosure.read;

import app.prongsai.disclosure.ItemCode;
import app.prongsai.disclosure.events.ChecklistEvent;
import app.prongsai.disclosure.events.ChecklistEvent.ItemAdded;
import app.prongsai.disclosure.events.ChecklistEvent.ItemListRenewed;
import java.util.HashMap;
import java.util.Map;

/** The names that a year's items keep while a newer list gives them other codes; the first code unless told otherwise. */
record ItemNames(Map<String, String> byCode) {

    static final ItemNames AS_CODED = new ItemNames(Map.of());

    ItemNames {
        byCode = Map.copyOf(byCode);
    }

    String of(ItemCode code) {
        return byCode.getOrDefault(code.value(), code.value());
    }

    /** @param place makes the name of an item that begins there its own */
    ItemNames after(ChecklistEvent event, long place) {
        Map<String, String> names = new HashMap<>(byCode);
        switch (event) {
            case ItemAdded added -> begin(names, added.item().code(), place);
            case ItemListRenewed renewed -> {
                renewed.successions().forEach(one -> names.remove(one.before().value()));
                renewed.successions().forEach(one -> names.put(one.code().value(), of(one.before())));
                renewed.added().forEach(code -> begin(names, code, place));
            }
            default -> {}
        }
        return new ItemNames(names);
    }

    private static void begin(Map<String, String> names, ItemCode code, long place) {
        names.put(code.value(), code + "@" + place);
    }
}
