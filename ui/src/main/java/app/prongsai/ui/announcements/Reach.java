package app.prongsai.ui.announcements;

import app.prongsai.announcements.Content;
import app.prongsai.deliveries.QuotaMeter;
import app.prongsai.deliveries.QuotaMeter.Meter;
import app.prongsai.platform.NotFound;
import app.prongsai.subscriptions.Audience;
import app.prongsai.subscriptions.Followers;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.words.Amounts;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Before it goes out: how many get it at once and how many later, and whether the month's messages suffice for them. */
class Reach extends Div {

    private Reach() {}

    /** @param at when it becomes public; null for now */
    static Reach of(Desk desk, Content content, @Nullable Instant at) {
        Instant moment = at == null ? desk.now() : at;
        int hour = moment.atZone(ThaiDates.ZONE).getHour();
        Audience.Size size = desk.ask(new Audience(content.topic(), content.villages(), hour));
        Reach reach = new Reach();
        reach.hint("announce.reach", Amounts.count(size.people()));
        if (size.now() < size.people()) {
            reach.say(
                    "announce.later-readers",
                    Amounts.count(size.now()),
                    Amounts.count(size.daily()),
                    Amounts.count(size.quiet()));
        }
        reach.tellQuota(desk, size.people(), When.day(moment), "announce.quota.short.text");
        return reach;
    }

    /** LINE takes a broadcast as a whole or not at all. */
    static Reach ofEveryFriend(Desk desk) {
        int friends = desk.ask(new Followers()).following();
        Reach reach = new Reach();
        reach.hint("announce.reach.every-friend", Amounts.count(friends));
        reach.tellQuota(desk, friends, desk.today(), "announce.quota.short.every-friend");
        return reach;
    }

    private void tellQuota(Desk desk, int people, LocalDate day, String whatThen) {
        boolean anotherMonth = !YearMonth.from(day).equals(YearMonth.from(desk.today()));
        meter(desk)
                .ifPresentOrElse(
                        meter -> tell(meter, people, anotherMonth, whatThen), () -> hint("announce.quota.unknown"));
    }

    private static Optional<Meter> meter(Desk desk) {
        try {
            return Optional.of(desk.ask(new QuotaMeter()));
        } catch (NotFound notAsked) {
            return Optional.empty();
        }
    }

    private void tell(Meter meter, int people, boolean anotherMonth, String whatThen) {
        Long limit = meter.limit();
        Long left = anotherMonth ? limit : meter.left();
        if (limit == null || left == null) {
            return;
        }
        say(anotherMonth ? "announce.quota.next" : "announce.quota.left", Amounts.count(left), Amounts.count(limit));
        if (people > left) {
            String missing = getTranslation("announce.quota.short", Amounts.count(people - left));
            add(new Badge("overdue", Icon.PROBLEM, missing));
            say(whatThen);
        }
    }

    private void hint(String key, Object... words) {
        say(key, words).addClassName("hint");
    }

    private Paragraph say(String key, Object... words) {
        Paragraph paragraph = new Paragraph(getTranslation(key, words));
        add(paragraph);
        return paragraph;
    }
}
