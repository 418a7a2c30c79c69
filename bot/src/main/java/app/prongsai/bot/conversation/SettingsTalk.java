package app.prongsai.bot.conversation;

import app.prongsai.bot.conversation.Card.Badge;
import app.prongsai.bot.conversation.Card.Line;
import app.prongsai.bot.conversation.Card.Tone;
import app.prongsai.organisations.Village;
import app.prongsai.organisations.Villages;
import app.prongsai.subscriptions.ChoosePace;
import app.prongsai.subscriptions.ChooseQuietHours;
import app.prongsai.subscriptions.ChooseVillage;
import app.prongsai.subscriptions.MySubscription;
import app.prongsai.subscriptions.MySubscription.Subscription;
import app.prongsai.subscriptions.Pace;
import app.prongsai.subscriptions.QuietHours;
import app.prongsai.thai.ThaiNumerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Where somebody lives, how often to hear, and when not to be disturbed; one tap each. */
@Component
class SettingsTalk {

    private static final Pattern VILLAGE =
            Pattern.compile("(?:หมู่บ้าน|หมู่ที่|หมู่|ม\\.|village)\\s*(\\d{1,3})", Pattern.CASE_INSENSITIVE);
    private static final int MOST_LINES = 30;
    private static final String ALL = "all";
    private static final List<QuietHours> OFFERED =
            List.of(QuietHours.NONE, new QuietHours(21, 6), new QuietHours(20, 8), new QuietHours(18, 8));

    /** The number of a village, if nothing else was said. */
    Optional<Integer> villageIn(String text) {
        Matcher said = VILLAGE.matcher(ThaiNumerals.toArabic(Typed.tidy(text)));
        return said.matches() ? Optional.of(Integer.valueOf(said.group(1))) : Optional.empty();
    }

    boolean hasVillages(Turn turn) {
        return !villages(turn).isEmpty();
    }

    Answer villages(Turn turn, Subscription now) {
        List<Village> villages = villages(turn);
        if (villages.isEmpty()) {
            return Answer.words(turn.say("village.none"), Choices.tap(turn, "choice.topics", Taps.TOPICS));
        }
        List<Line> lines = new ArrayList<>();
        lines.add(line(turn, turn.say("village.all"), now.village() == null, Taps.data(Taps.VILLAGE, ALL)));
        villages.stream()
                .limit(MOST_LINES)
                .map(village -> line(
                        turn,
                        name(turn, village),
                        Objects.equals(now.village(), village.number()),
                        Taps.data(Taps.VILLAGE, String.valueOf(village.number()))))
                .forEach(lines::add);
        if (villages.size() > MOST_LINES) {
            lines.add(Line.of(turn.say("village.type")));
        }
        return card(turn, turn.say("village.title"), lines);
    }

    /** @param village a number, or that all matter */
    Answer chooseVillage(Turn turn, String village) {
        Integer number = village.matches("\\d{1,3}") ? Integer.valueOf(village) : null;
        turn.send(turn.resident(), new ChooseVillage(turn.subscriber(), number));
        return villages(turn, shown(turn, now -> Objects.equals(now.village(), number)));
    }

    Answer times(Turn turn) {
        return times(turn, subscription(turn));
    }

    private Answer times(Turn turn, Subscription now) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(turn, turn.say("pace.at-once"), now.pace() == Pace.AT_ONCE, pace(Pace.AT_ONCE)));
        lines.add(line(turn, turn.say("pace.daily"), now.pace() == Pace.DAILY, pace(Pace.DAILY)));
        OFFERED.forEach(hours -> lines.add(line(
                turn,
                quiet(turn, hours),
                now.quiet().equals(hours),
                Taps.data(Taps.QUIET, String.valueOf(hours.from()), String.valueOf(hours.until())))));
        lines.add(Line.of(turn.say("pace.urgent")));
        return card(turn, turn.say("pace.title"), lines);
    }

    Answer choosePace(Turn turn, String pace) {
        Pace chosen = pace.equals(Pace.DAILY.name()) ? Pace.DAILY : Pace.AT_ONCE;
        turn.send(turn.resident(), new ChoosePace(turn.subscriber(), chosen));
        return times(turn, shown(turn, now -> now.pace() == chosen));
    }

    Answer chooseQuiet(Turn turn, String from, String until) {
        if (!from.matches("\\d{1,2}") || !until.matches("\\d{1,2}")) {
            return times(turn);
        }
        QuietHours chosen = new QuietHours(Integer.parseInt(from), Integer.parseInt(until));
        turn.send(turn.resident(), new ChooseQuietHours(turn.subscriber(), chosen));
        return times(turn, shown(turn, now -> now.quiet().equals(chosen)));
    }

    /** What was chosen, in a few words. */
    String spoken(Turn turn) {
        Subscription now = subscription(turn);
        String pace = turn.say(now.pace() == Pace.DAILY ? "pace.daily" : "pace.at-once");
        return now.quiet().none() ? pace : pace + " " + quiet(turn, now.quiet());
    }

    String village(Turn turn) {
        Integer number = subscription(turn).village();
        return villages(turn).stream()
                .filter(village -> Objects.equals(village.number(), number))
                .findFirst()
                .map(village -> name(turn, village))
                .orElseGet(() -> turn.say("village.all"));
    }

    private static String name(Turn turn, Village village) {
        return turn.say("village.name", String.valueOf(village.number()), village.name());
    }

    private static String quiet(Turn turn, QuietHours hours) {
        return hours.none()
                ? turn.say("quiet.none")
                : turn.say("quiet.hours", String.valueOf(hours.from()), String.valueOf(hours.until()));
    }

    private static String pace(Pace pace) {
        return Taps.data(Taps.PACE, pace.name());
    }

    private static List<Village> villages(Turn turn) {
        return turn.ask(turn.system(), new Villages()).villages();
    }

    private static Subscription subscription(Turn turn) {
        return turn.ask(turn.resident(), new MySubscription(turn.subscriber()));
    }

    /** The read model may be a moment behind the last tap. */
    private static Subscription shown(Turn turn, Predicate<Subscription> chosen) {
        turn.until(() -> chosen.test(subscription(turn)));
        return subscription(turn);
    }

    private static Line line(Turn turn, String name, boolean chosen, String data) {
        Badge badge = new Badge(turn.say(chosen ? "settings.on" : "settings.off"), chosen ? Tone.CHOSEN : Tone.QUIET);
        return new Line(name, badge, new Choice.Tap(name, data, false));
    }

    private static Answer card(Turn turn, String title, List<Line> lines) {
        Card card = new Card(
                null,
                null,
                title,
                null,
                lines,
                List.of(Choices.main(turn, "choice.topics-chosen", Taps.TOPICS_CHOSEN)));
        return Answer.card(title, card, Choices.tap(turn, "choice.topics", Taps.TOPICS));
    }
}
