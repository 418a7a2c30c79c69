package app.prongsai.bot;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.simulator.Accepted;
import app.prongsai.bot.simulator.Accepted.Kind;
import app.prongsai.bot.simulator.Said;
import app.prongsai.bot.simulator.Simulator;
import app.prongsai.bot.simulator.Uttered;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** One person's chat with the account, as a test reads it: what is said, what is tapped, what is answered. */
public final class Dialogue {

    private final Simulator simulator;
    private final String channel;
    private final String user;
    private int repliesSeen;

    Dialogue(Simulator simulator, String channel, String user) {
        this.simulator = simulator;
        this.channel = channel;
        this.user = user;
    }

    public String user() {
        return user;
    }

    public Dialogue says(String text) {
        say(new Said.Text(text));
        return this;
    }

    public Dialogue sends(byte[]... photos) {
        say(new Said.Photos(List.of(photos)));
        return this;
    }

    /** Sends photos together, of which only the first ones arrive; the ids of the events of the others. */
    public List<String> sendsInPart(int arriving, byte[]... photos) {
        List<String> events = simulator
                .sayInPart(channel, user, new Said.Photos(List.of(photos)), arriving)
                .webhookEventIds();
        return events.subList(arriving, events.size());
    }

    /** As an answer to the account's latest message. */
    public Dialogue quotes(String text) {
        return quotes(text, last().messageIds().getFirst());
    }

    public Dialogue quotes(String text, String message) {
        say(new Said.Text(text, message));
        return this;
    }

    /** Id of the account's latest message, to be quoted later. */
    public String lastMessageId() {
        return last().messageIds().getFirst();
    }

    /** Taps a button of the latest answer, by the words on it. */
    public Dialogue taps(String label) {
        return presses(dataOf(label));
    }

    /** What a button of the latest answer would send, to be pressed later or by somebody else. */
    public String dataOf(String label) {
        return action(label).path("data").asString();
    }

    /** Where a button of the latest answer leads. */
    public String linkOf(String label) {
        return action(label).path("uri").asString();
    }

    private JsonNode action(String label) {
        return actions(last().messages()).stream()
                .filter(one -> one.path("label").asString("").equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + label + " in " + text(last())));
    }

    /** Presses a button with this data, wherever it came from. */
    public Dialogue presses(String data) {
        say(new Said.Postback(data));
        return this;
    }

    public Dialogue follows() {
        say(new Said.Follow());
        return this;
    }

    /** Agrees with one tap, to the first topics. */
    public Dialogue followsAndAgrees() {
        return follows()
                .isAnswered("ยังไม่ส่งข่าวให้ท่าน")
                .taps("ยินยอมและรับข่าว")
                .isAnswered("ขณะนี้รับอยู่ 3 หัวข้อ");
    }

    public Dialogue unfollows() {
        say(new Said.Unfollow());
        return this;
    }

    public Uttered say(Said said) {
        return simulator.say(channel, user, said);
    }

    /** Waits for one more reply, and only one, with all of these words in it. */
    public Dialogue isAnswered(String... words) {
        eventually(() -> assertThat(replies()).hasSizeGreaterThan(repliesSeen));
        repliesSeen++;
        assertThat(replies()).hasSize(repliesSeen);
        assertThat(text(last())).contains(words);
        return this;
    }

    /** Waits for as many more replies, whatever they say. */
    public Dialogue isAnswered(int times) {
        eventually(() -> assertThat(replies()).hasSize(repliesSeen + times));
        repliesSeen += times;
        return this;
    }

    public Dialogue withButtons(String... labels) {
        assertThat(labels()).contains(labels);
        return this;
    }

    public Dialogue withoutButton(String label) {
        assertThat(labels()).doesNotContain(label);
        return this;
    }

    public Dialogue notSaying(String words) {
        assertThat(text(last())).doesNotContain(words);
        return this;
    }

    public List<String> labels() {
        return actions(last().messages()).stream()
                .map(action -> action.path("label").asString(""))
                .toList();
    }

    public JsonNode lastMessages() {
        return last().messages();
    }

    public List<Accepted> replies() {
        return received(Kind.REPLY);
    }

    public List<Accepted> received() {
        return simulator.accepted(channel, user);
    }

    public List<Accepted> received(Kind kind) {
        return received().stream().filter(request -> request.kind() == kind).toList();
    }

    private Accepted last() {
        return replies().getLast();
    }

    /** All words that a person would see, cards included. */
    public static String text(Accepted request) {
        List<String> texts = new ArrayList<>();
        collect(request.messages(), texts);
        return String.join("\n", texts);
    }

    private static void collect(JsonNode node, List<String> texts) {
        for (String property : List.of("altText", "text")) {
            if (node.path(property).isString()) {
                texts.add(node.path(property).asString());
            }
        }
        node.forEach(child -> collect(child, texts));
    }

    private static List<JsonNode> actions(JsonNode node) {
        List<JsonNode> found = new ArrayList<>();
        if (node.path("action").isObject()) {
            found.add(node.path("action"));
        }
        StreamSupport.stream(node.spliterator(), false).forEach(child -> found.addAll(actions(child)));
        return found;
    }
}
