package app.prongsai.bot.conversation;

import app.prongsai.announcements.Topics;
import app.prongsai.bot.conversation.Card.Badge;
import app.prongsai.bot.conversation.Card.Line;
import app.prongsai.bot.conversation.Card.Tone;
import app.prongsai.subscriptions.ChooseTopics;
import app.prongsai.subscriptions.Consent;
import app.prongsai.subscriptions.ConsentWording;
import app.prongsai.subscriptions.Follow;
import app.prongsai.subscriptions.MySubscription;
import app.prongsai.subscriptions.MySubscription.Subscription;
import app.prongsai.subscriptions.StopNews;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * The subscription centre: topics, one tap each, and the way to the other choices. The choice as it stands is kept in memory too: the read model may be a moment behind the
 * last tap.
 */
@Component
class TopicTalk {

    private static final String CHOICE = "topics";
    private static final String BEFORE = "topics.stopped";
    private static final String NONE = "-";

    private final SettingsTalk settings;

    TopicTalk(SettingsTalk settings) {
        this.settings = settings;
    }

    Say offered(Turn turn) {
        return card(turn, current(turn));
    }

    /** Says explicitly which way, so that a button pressed twice or on an old card does what it says. */
    Answer choose(Turn turn, String topic, String way) {
        Set<String> chosen = current(turn);
        if (!names(turn).containsKey(topic)) {
            return new Answer(List.of(card(turn, chosen)));
        }
        agree(turn);
        if (way.equals("on") ? chosen.add(topic) : chosen.remove(topic)) {
            // Whoever followed the account before it was connected here is entered now.
            if (!subscription(turn).following()) {
                turn.send(turn.resident(), new Follow(turn.chat().chatUser(), turn.subscriber()));
            }
            choose(turn, chosen);
        }
        return new Answer(List.of(card(turn, chosen)));
    }

    /** What was followed is remembered for the day of return. */
    void stop(Turn turn) {
        Set<String> before = current(turn);
        if (!before.isEmpty()) {
            turn.memory().put(BEFORE, String.join(",", before));
        }
        turn.send(turn.resident(), new StopNews(turn.subscriber()));
        turn.memory().put(CHOICE, NONE);
    }

    /** As it was before everything was stopped. */
    Answer resume(Turn turn) {
        String before = turn.memory().get(BEFORE);
        if (!before.isEmpty() && current(turn).isEmpty()) {
            Set<String> offered = names(turn).keySet();
            Set<String> again = new TreeSet<>(List.of(before.split(",")));
            again.retainAll(offered);
            agree(turn);
            choose(turn, again);
        }
        return new Answer(List.of(card(turn, current(turn))));
    }

    /** Choosing is agreeing to the words that stand above the choices; their version goes on record. */
    private static void agree(Turn turn) {
        String wording = wording(turn).version();
        if (!wording.equals(subscription(turn).consent())) {
            turn.send(turn.resident(), new Consent(turn.subscriber(), wording));
        }
    }

    private static ConsentWording.Wording wording(Turn turn) {
        return turn.ask(turn.resident(), new ConsentWording());
    }

    /** Enters the person as a follower; when this returns, the topics of a newcomer are there to be shown. */
    void follow(Turn turn) {
        turn.send(turn.resident(), new Follow(turn.chat().chatUser(), turn.subscriber()));
        turn.until(() -> subscription(turn).following());
    }

    private static void choose(Turn turn, Set<String> topics) {
        turn.send(turn.resident(), new ChooseTopics(turn.subscriber(), topics));
        turn.memory().put(CHOICE, topics.isEmpty() ? NONE : String.join(",", topics));
    }

    Answer chosen(Turn turn) {
        Set<String> chosen = current(turn);
        if (chosen.isEmpty()) {
            return Answer.words(turn.say("topics.none-chosen"), Choices.tap(turn, "choice.topics", Taps.TOPICS));
        }
        Map<String, String> names = names(turn);
        List<String> spoken =
                chosen.stream().map(topic -> names.getOrDefault(topic, topic)).toList();
        return Answer.words(
                turn.say("topics.chosen", String.join(turn.say("topics.and"), spoken)),
                Choices.tap(turn, "choice.news", Taps.NEWS),
                Choices.tap(turn, "choice.reports", Taps.REPORTS));
    }

    Map<String, String> names(Turn turn) {
        Map<String, String> names = new LinkedHashMap<>();
        turn.ask(turn.system(), new Topics())
                .topics()
                .forEach(topic -> names.put(topic.key(), turn.wording().english() ? topic.english() : topic.thai()));
        return names;
    }

    private static Set<String> current(Turn turn) {
        String choice = turn.memory().get(CHOICE);
        if (choice.equals(NONE)) {
            return new TreeSet<>();
        }
        return new TreeSet<>(choice.isEmpty() ? subscription(turn).topics() : List.of(choice.split(",")));
    }

    static Subscription subscription(Turn turn) {
        return turn.ask(turn.resident(), new MySubscription(turn.subscriber()));
    }

    private Say card(Turn turn, Set<String> chosen) {
        List<Line> lines = new ArrayList<>();
        var wording = wording(turn);
        lines.add(Line.of(turn.wording().english() ? wording.english() : wording.thai()));
        names(turn).forEach((topic, name) -> lines.add(line(turn, topic, name, chosen.contains(topic))));
        lines.add(Line.of(turn.say("topics.times", settings.spoken(turn))));
        if (settings.hasVillages(turn)) {
            lines.add(Line.of(turn.say("topics.village", settings.village(turn))));
        }
        List<Choice> buttons = new ArrayList<>();
        buttons.add(Choices.main(turn, "choice.topics-chosen", Taps.TOPICS_CHOSEN));
        buttons.add(Choices.tap(turn, "choice.times", Taps.TIMES));
        if (settings.hasVillages(turn)) {
            buttons.add(Choices.tap(turn, "choice.villages", Taps.VILLAGES));
        }
        buttons.add(Choices.tap(turn, "choice.stop", Taps.STOP));
        Card card = new Card(null, null, turn.say("topics.title"), null, lines, buttons);
        return new Say.Cards(turn.say("topics.spoken", String.valueOf(chosen.size())), List.of(card), List.of());
    }

    private static Line line(Turn turn, String topic, String name, boolean chosen) {
        Badge badge = new Badge(turn.say(chosen ? "topics.on" : "topics.off"), chosen ? Tone.CHOSEN : Tone.QUIET);
        return new Line(name, badge, new Choice.Tap(name, Taps.data(Taps.TOPIC, topic, chosen ? "off" : "on"), false));
    }
}
