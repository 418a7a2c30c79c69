package app.prongsai.bot.conversation;

import app.prongsai.announcements.Topics;
import app.prongsai.bot.conversation.Card.Badge;
import app.prongsai.bot.conversation.Card.Line;
import app.prongsai.bot.conversation.Card.Tone;
import app.prongsai.subscriptions.ChooseTopics;
import app.prongsai.subscriptions.Follow;
import app.prongsai.subscriptions.MySubscription;
import app.prongsai.subscriptions.MySubscription.Subscription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Choosing topics, one tap each. The choice as it stands is kept in memory too: the read model may be a moment behind the
 * last tap.
 */
@Component
class TopicTalk {

    private static final String CHOICE = "topics";
    private static final String NONE = "-";

    Say offered(Turn turn) {
        return card(turn, current(turn));
    }

    /** Says explicitly which way, so that a button pressed twice or on an old card does what it says. */
    Answer choose(Turn turn, String topic, String way) {
        Set<String> chosen = current(turn);
        if (!names(turn).containsKey(topic)) {
            return new Answer(List.of(card(turn, chosen)));
        }
        if (way.equals("on") ? chosen.add(topic) : chosen.remove(topic)) {
            // Whoever followed the account before it was connected here is entered now.
            if (!subscription(turn).following()) {
                turn.send(turn.resident(), new Follow(turn.chat().chatUser(), turn.subscriber()));
            }
            choose(turn, chosen);
        }
        return new Answer(List.of(card(turn, chosen)));
    }

    void stop(Turn turn) {
        choose(turn, Set.of());
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

    private static Subscription subscription(Turn turn) {
        return turn.ask(turn.resident(), new MySubscription(turn.subscriber()));
    }

    private Say card(Turn turn, Set<String> chosen) {
        List<Line> lines = names(turn).entrySet().stream()
                .map(topic -> line(turn, topic.getKey(), topic.getValue(), chosen.contains(topic.getKey())))
                .toList();
        Card card = new Card(
                null,
                null,
                turn.say("topics.title"),
                null,
                lines,
                List.of(Choices.main(turn, "choice.topics-chosen", Taps.TOPICS_CHOSEN)));
        return new Say.Cards(turn.say("topics.spoken", String.valueOf(chosen.size())), List.of(card), List.of());
    }

    private static Line line(Turn turn, String topic, String name, boolean chosen) {
        Badge badge = new Badge(turn.say(chosen ? "topics.on" : "topics.off"), chosen ? Tone.CHOSEN : Tone.QUIET);
        return new Line(name, badge, new Choice.Tap(name, Taps.data(Taps.TOPIC, topic, chosen ? "off" : "on"), false));
    }
}
