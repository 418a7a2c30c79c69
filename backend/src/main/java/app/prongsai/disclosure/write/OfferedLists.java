package app.prongsai.disclosure.write;

import app.prongsai.disclosure.Confidence;
import app.prongsai.disclosure.ItemCode;
import app.prongsai.disclosure.ItemGroup;
import app.prongsai.disclosure.ItemList;
import app.prongsai.disclosure.ListedItem;
import app.prongsai.disclosure.Wording;
import app.prongsai.handbook.OitItems;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The lists that the handbook has for local organisations now. */
@Component
final class OfferedLists {

    /** Other sectors answer other lists. */
    static final String SECTOR = "local";

    private final Backend backend;

    OfferedLists(@Lazy Backend backend) {
        this.backend = backend;
    }

    /** The list of that year or, if it has none, of the latest year before. */
    ItemList of(int year) {
        OitItems.Listed listed = backend.ask(Actor.system(TenantId.PLATFORM, Channel.API), new OitItems(year));
        return new ItemList(
                listed.fromFiscalYear(),
                listed.items().stream()
                        .map(item -> new ItemGroup(item.group(), item.groupTitle()))
                        .distinct()
                        .toList(),
                listed.items().stream().map(OfferedLists::item).toList());
    }

    private static ListedItem item(OitItems.Item item) {
        return new ListedItem(
                new ItemCode(item.code()),
                item.group(),
                item.concepts(),
                item.previousYear(),
                new Wording(item.title(), item.asks(), item.source(), confidence(item.confidence())));
    }

    private static Confidence confidence(String letter) {
        return switch (letter) {
            case "S", "D" -> Confidence.SOURCED;
            case "I" -> Confidence.INFERRED;
            default -> Confidence.REMEMBERED;
        };
    }
}
