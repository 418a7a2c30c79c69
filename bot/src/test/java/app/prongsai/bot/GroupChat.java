package app.prongsai.bot;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.simulator.Accepted;
import app.prongsai.bot.simulator.Said;
import app.prongsai.bot.simulator.Simulator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A group with the account in it, as a test reads it. */
public final class GroupChat {

    private final Simulator simulator;
    private final String channel;
    private final String group;
    private final Predicate<String> knownAsOurs;
    private int repliesSeen;

    /** @param knownAsOurs whether the product knows already that a message of this id is its own */
    GroupChat(Simulator simulator, String channel, String group, Predicate<String> knownAsOurs, Dialogue... members) {
        this.knownAsOurs = knownAsOurs;
        this.simulator = simulator;
        this.channel = channel;
        this.group = group;
        simulator.addGroup(
                channel, group, Stream.of(members).map(Dialogue::user).toList());
    }

    /** Among themselves. */
    public String hears(Dialogue speaker, String text) {
        return say(speaker, new Said.Text(text), false);
    }

    /** With the account mentioned; the id of what was said. */
    public String mentions(Dialogue speaker, String text) {
        return say(speaker, new Said.Text(text), true);
    }

    /** As an answer to the account's latest message. */
    public String quotes(Dialogue speaker, String text) {
        String card = last().messageIds().getLast();
        eventually(() -> assertThat(card).matches(knownAsOurs));
        return say(speaker, new Said.Text(text, card), false);
    }

    public String quotes(Dialogue speaker, String text, String message) {
        return say(speaker, new Said.Text(text, message), false);
    }

    public void takesBack(Dialogue speaker, String message) {
        simulator.unsendInGroup(channel, group, speaker.user(), message);
    }

    public GroupChat isAnswered(String... words) {
        eventually(() -> assertThat(replies()).hasSizeGreaterThan(repliesSeen));
        repliesSeen++;
        assertThat(replies()).hasSize(repliesSeen);
        assertThat(Dialogue.text(last())).contains(words);
        return this;
    }

    /** Unasked. */
    public GroupChat isTold(String... words) {
        return isAnswered(words);
    }

    /** Nothing but what was answered before, by the time that somebody else is answered elsewhere. */
    public void isNotAnswered() {
        assertThat(replies()).hasSize(repliesSeen);
    }

    public Accepted last() {
        return replies().getLast();
    }

    private List<Accepted> replies() {
        return simulator.accepted(channel, group);
    }

    private String say(Dialogue speaker, Said.Text said, boolean mentioned) {
        return simulator
                .sayInGroup(channel, group, speaker.user(), said, mentioned)
                .messageIds()
                .getFirst();
    }
}
