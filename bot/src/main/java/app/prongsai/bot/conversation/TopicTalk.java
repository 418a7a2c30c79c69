package app.prongsai.bot.conversation;

import app.prongsai.announcements.Topics;
import app.prongsai.announcements.Topics.Topic;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The subscription centre: topics, one tap each, and the way to the other choices. The choice as it
 * stands is kept in memory too: the read model may be a moment behind the last tap.
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

    /** The choices as they stand; for whoever has not agreed yet, the words to agree to above them. */
    Say offered(Turn turn) {
        return hasAgreed(turn) ? card(turn, current(turn)) : asking(turn);
    }

    /**
     * Says explicitly which way, so that a button pressed twice or on an old card does what it says.
     *
     * @param read the version of the words that stood above the button; choosing below the present ones is agreeing to them
     */
    Answer choose(Turn turn, String topic, String way, String read) {
        boolean on = way.equals("on");
        boolean present = read.equals(wording(turn).version());
        boolean agreed = hasAgreed(turn) || on && present;
        if (!agreed || !names(turn).containsKey(topic)) {
            return new Answer(List.of(offered(turn)));
        }
        Set<String> chosen = current(turn);
        boolean changed = on ? chosen.add(topic) : chosen.remove(topic);
        enter(turn);
        if (present) {
            agree(turn, chosen);
        } else if (changed) {
            turn.send(turn.resident(), new ChooseTopics(turn.subscriber(), chosen));
            remember(turn, chosen);
        }
        return new Answer(List.of(card(turn, chosen)));
    }

    /** One tap: the consent, and what was followed before or what newcomers are offered. Words read long ago are shown anew. */
    Answer agree(Turn turn, String read) {
        if (!read.equals(wording(turn).version())) {
            return new Answer(List.of(offered(turn)));
        }
        Set<String> chosen = current(turn);
        if (chosen.isEmpty()) {
            chosen.addAll(proposed(turn));
        }
        enter(turn);
        agree(turn, chosen);
        return new Answer(List.of(card(turn, chosen)));
    }

    /** What was followed is remembered for the day of return. Says what brings it back at once, if the words are still the same. */
    List<Choice> stop(Turn turn) {
        Set<String> before = current(turn);
        String read = subscription(turn).consent();
        if (!before.isEmpty()) {
            turn.memory().put(BEFORE, String.join(",", before));
        }
        turn.send(turn.resident(), new StopNews(turn.subscriber()));
        turn.until(() -> !hasAgreed(turn));
        remember(turn, Set.of());
        return read != null && read.equals(wording(turn).version())
                ? List.of(Choices.tap(turn, "choice.resume", Taps.RESUME, read))
                : List.of();
    }

    static boolean hasAgreed(Turn turn) {
        return subscription(turn).consent() != null;
    }

    private void agree(Turn turn, Set<String> topics) {
        turn.send(turn.resident(), new Consent(turn.subscriber(), wording(turn).version(), topics));
        turn.until(() -> hasAgreed(turn));
        remember(turn, topics);
    }

    /** Whoever followed the account before it was connected here is entered now. */
    private static void enter(Turn turn) {
        if (!subscription(turn).following()) {
            turn.send(turn.resident(), new Follow(turn.chat().chatUser(), turn.subscriber()));
        }
    }

    private static void remember(Turn turn, Set<String> topics) {
        turn.memory().put(CHOICE, topics.isEmpty() ? NONE : String.join(",", topics));
    }

    private static ConsentWording.Wording wording(Turn turn) {
        return turn.ask(turn.resident(), new ConsentWording());
    }

    Answer chosen(Turn turn) {
        Set<String> chosen = current(turn);
        if (chosen.isEmpty()) {
            return Answer.words(turn.say("topics.none-chosen"), Choices.tap(turn, "choice.topics", Taps.TOPICS));
        }
        return Answer.words(
                turn.say("topics.chosen", spoken(turn, chosen)),
                Choices.tap(turn, "choice.news", Taps.NEWS),
                Choices.tap(turn, "choice.reports", Taps.REPORTS));
    }

    private String spoken(Turn turn, Set<String> topics) {
        Map<String, String> names = names(turn);
        return topics.stream()
                .map(topic -> names.getOrDefault(topic, topic))
                .collect(Collectors.joining(turn.say("topics.and")));
    }

    Map<String, String> names(Turn turn) {
        Map<String, String> names = new LinkedHashMap<>();
        topics(turn)
                .forEach(topic -> names.put(topic.key(), turn.wording().english() ? topic.english() : topic.thai()));
        return names;
    }

    private static List<Topic> topics(Turn turn) {
        return turn.ask(turn.system(), new Topics()).topics();
    }

    /** What was followed before everything was stopped, as far as it is still on offer; else what newcomers are offered. */
    private static Set<String> proposed(Turn turn) {
        List<String> before = List.of(turn.memory().get(BEFORE).split(","));
        List<Topic> offered = topics(turn);
        Set<String> again = keys(offered, topic -> before.contains(topic.key()));
        return again.isEmpty() ? keys(offered, Topic::atFirst) : again;
    }

    private static Set<String> keys(List<Topic> topics, Predicate<Topic> which) {
        return topics.stream().filter(which).map(Topic::key).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> current(Turn turn) {
        String choice = turn.memory().get(CHOICE);
        if (choice.equals(NONE) || !hasAgreed(turn)) {
            return new TreeSet<>();
        }
        return new TreeSet<>(choice.isEmpty() ? subscription(turn).topics() : List.of(choice.split(",")));
    }

    static Subscription subscription(Turn turn) {
        return turn.ask(turn.resident(), new MySubscription(turn.subscriber()));
    }

    /** Nothing is sent before the tap, and nothing but the words and what it brings stands in its way. */
    private Say asking(Turn turn) {
        Map<String, String> names = names(turn);
        List<Line> lines = new ArrayList<>();
        lines.add(words(turn));
        lines.add(Line.of(turn.say("topics.one-tap", spoken(turn, proposed(turn)))));
        names.forEach((topic, name) -> lines.add(line(turn, topic, name, false)));
        Choice agree =
                Choices.main(turn, "choice.agree", Taps.AGREE, wording(turn).version());
        Card card = new Card(null, null, turn.say("topics.title"), null, lines, List.of(agree));
        return new Say.Cards(turn.say("topics.asked"), List.of(card), List.of());
    }

    private Say card(Turn turn, Set<String> chosen) {
        List<Line> lines = new ArrayList<>();
        lines.add(words(turn));
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

    private static Line words(Turn turn) {
        var wording = wording(turn);
        return Line.of(turn.wording().english() ? wording.english() : wording.thai());
    }

    private static Line line(Turn turn, String topic, String name, boolean chosen) {
        Badge badge = new Badge(turn.say(chosen ? "topics.on" : "topics.off"), chosen ? Tone.CHOSEN : Tone.QUIET);
        String data = Taps.data(
                Taps.TOPIC, topic, chosen ? "off" : "on", wording(turn).version());
        return new Line(name, badge, new Choice.Tap(name, data, false));
    }
}
