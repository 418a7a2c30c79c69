package app.prongsai.ui.disclosure;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.disclosure.Item;
import app.prongsai.disclosure.ItemState;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Where an item stands, as colour, icon and word. */
final class ItemBadges {

    private static final int SOON_DAYS = 14;

    private ItemBadges() {}

    static Badge of(ItemState state) {
        String word = translate("oit.state." + state);
        return switch (state) {
            case NOT_STARTED -> new Badge("not-started", Icon.NOT_STARTED, word);
            case ANSWERED -> new Badge("in-progress", Icon.IN_PROGRESS, word);
            case NEEDS_CORRECTION -> new Badge("overdue", Icon.PROBLEM, word);
            case CONFIRMED -> new Badge("done", Icon.DONE, word);
            case NOT_APPLICABLE -> new Badge("plain", Icon.NOT_STARTED, word);
        };
    }

    /** With a word more if a page is dead. */
    static Component standing(Item item) {
        Div badges = new Div(of(item.state()));
        badges.addClassName("badges");
        if (item.dead()) {
            badges.add(dead());
        }
        return badges;
    }

    static Badge dead() {
        return new Badge("overdue", Icon.LINK, translate("oit.dead"));
    }

    static Component due(Item item, LocalDate today) {
        LocalDate due = item.assignment().due();
        if (due == null) {
            return new Span(translate("oit.no-due"));
        }
        long days = ChronoUnit.DAYS.between(today, due);
        if (!item.open() || days > SOON_DAYS) {
            return new Badge("plain", Icon.DUE, translate("due.on", ThaiDates.brief(due)));
        }
        if (days < 0) {
            return new Badge("overdue", Icon.OVERDUE, translate("due.over", -days));
        }
        return new Badge("soon", Icon.DUE, days == 0 ? translate("due.today") : translate("due.in", days));
    }
}
