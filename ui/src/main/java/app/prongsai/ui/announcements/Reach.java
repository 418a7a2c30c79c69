package app.prongsai.ui.announcements;

import app.prongsai.announcements.Content;
import app.prongsai.deliveries.QuotaMeter;
import app.prongsai.deliveries.QuotaMeter.Meter;
import app.prongsai.platform.NotFound;
import app.prongsai.subscriptions.Audience;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.words.Amounts;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Before it goes out: how many get it at once and how many later, and whether the month's messages suffice for them. */
class Reach extends Div {

    /** @param at when it becomes public; null for now */
    Reach(Desk desk, Content content, @Nullable Instant at) {
        Instant moment = at == null ? desk.now() : at;
        int hour = moment.atZone(ThaiDates.ZONE).getHour();
        Audience.Size size = desk.ask(new Audience(content.topic(), content.villages(), hour));
        add(hint("announce.reach", Amounts.count(size.people())));
        if (size.now() < size.people()) {
            add(new Paragraph(getTranslation(
                    "announce.later-readers",
                    Amounts.count(size.now()),
                    Amounts.count(size.daily()),
                    Amounts.count(size.quiet()))));
        }
        meter(desk).ifPresentOrElse(meter -> tell(meter, size.people(), isAnotherMonth(desk, moment)), this::unknown);
    }

    private static Optional<Meter> meter(Desk desk) {
        try {
            return Optional.of(desk.ask(new QuotaMeter()));
        } catch (NotFound notAsked) {
            return Optional.empty();
        }
    }

    private static boolean isAnotherMonth(Desk desk, Instant moment) {
        return !YearMonth.from(When.day(moment)).equals(YearMonth.from(desk.today()));
    }

    private void unknown() {
        add(hint("announce.quota.unknown"));
    }

    private void tell(Meter meter, int people, boolean anotherMonth) {
        Long limit = meter.limit();
        Long left = anotherMonth ? limit : meter.left();
        if (limit == null || left == null) {
            return;
        }
        String month = anotherMonth ? "announce.quota.next" : "announce.quota.left";
        add(new Paragraph(getTranslation(month, Amounts.count(left), Amounts.count(limit))));
        if (people > left) {
            add(
                    new Badge("overdue", Icon.PROBLEM, getTranslation("announce.quota.short", missing(people, left))),
                    new Paragraph(getTranslation("announce.quota.short.text")));
        }
    }

    private static String missing(int people, long left) {
        return Amounts.count(people - left);
    }

    private Paragraph hint(String key, Object... words) {
        Paragraph hint = new Paragraph(getTranslation(key, words));
        hint.addClassName("hint");
        return hint;
    }
}
