package app.prongsai.bot.simulator;

import app.prongsai.bot.simulator.rules.MessageRules;
import app.prongsai.bot.simulator.rules.Refusal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import tools.jackson.databind.node.ObjectNode;

/**
 * LINE in memory: channels, their people and chats, everything accepted and every webhook attempt. A restart forgets it
 * all, and each list is bounded (see {@code prongsai.simulator.kept-*}), the oldest going first. Wherever a channel is
 * asked for, its channel id and its bot user id both do. Safe to use from several threads.
 */
public final class Simulator implements DisposableBean {

    /** One person's words in a webhook that carries several. */
    public record Utterance(String userId, Said said) {}

    final Clock clock;
    private final SimulatorSettings settings;
    private final Map<String, SimulatedChannel> channels = new ConcurrentSkipListMap<>();
    private final Map<String, String> channelOfBot = new ConcurrentHashMap<>();
    final MessageRules rules = new MessageRules();
    final Faults faults = new Faults();
    final ShortLived<String> accessTokens;
    final Ids ids;
    final Incoming incoming;
    final Courier courier;

    Simulator(Clock clock, SimulatorSettings settings) {
        this.clock = clock;
        this.settings = settings;
        this.ids = new Ids(clock);
        this.incoming = new Incoming(clock, ids, rules.limits().contentBytes());
        this.courier = new Courier(clock, settings);
        this.accessTokens =
                new ShortLived<>(clock, Duration.ofSeconds(rules.limits().tokenSeconds()));
    }

    /** Adds the channel, or takes over its new secret, name and webhook if it is known; people and chats stay. */
    public void register(Channel channel) {
        channels.compute(channel.channelId(), (id, known) -> {
            if (known == null) {
                return new SimulatedChannel(channel, clock, settings, rules);
            }
            known.change(channel);
            return known;
        });
        channelOfBot.put(channel.botUserId(), channel.channelId());
    }

    /** Adds a person who is already a friend of the account; the bot gets no follow event of it. */
    public void addUser(String channel, Person person) {
        channel(channel).add(person, true);
    }

    /** Adds a person who has never met the account: out of reach until they follow it or write to it. */
    public void addStranger(String channel, Person person) {
        channel(channel).add(person, false);
    }

    /** A group with the account and these people in it; what is sent there costs the quota of each of them. */
    public void addGroup(String channel, String groupId, List<String> members) {
        if (!Person.GROUP_ID.matcher(groupId).matches()) {
            throw new IllegalArgumentException("A group's id is C or R and 32 hexadecimal digits");
        }
        channel(channel).addGroup(groupId, members);
    }

    /** Lets a member speak in a group; the account hears all of it and is mentioned if so wished. */
    public Uttered sayInGroup(String channel, String groupId, String userId, Said.Text said, boolean mentioned) {
        SimulatedChannel simulated = channel(channel);
        ObjectNode event = incoming.hearInGroup(simulated, groupId, userId, said, mentioned);
        post(simulated, groupId, List.of(event));
        return uttered(List.of(event));
    }

    /** Lets a member take back what was said in a group. */
    public void unsendInGroup(String channel, String groupId, String userId, String messageId) {
        SimulatedChannel simulated = channel(channel);
        post(simulated, groupId, List.of(incoming.unsentInGroup(groupId, userId, messageId)));
    }

    /** Lets a person speak; the webhook goes out on another thread, several photos in several webhooks. */
    public Uttered say(String channel, String userId, Said said) {
        SimulatedChannel simulated = channel(channel);
        List<ObjectNode> events = incoming.hear(simulated, userId, said);
        events.forEach(event -> post(simulated, userId, List.of(event)));
        return uttered(events);
    }

    /** As {@link #say}, but only the first webhooks go out; the others are lost until they are redelivered. */
    public Uttered sayInPart(String channel, String userId, Said said, int arriving) {
        SimulatedChannel simulated = channel(channel);
        List<ObjectNode> events = incoming.hear(simulated, userId, said);
        events.subList(0, arriving).forEach(event -> post(simulated, userId, List.of(event)));
        events.subList(arriving, events.size()).forEach(event -> simulated.webhooks.add(List.of(event)));
        return uttered(events);
    }

    /** Lets several people speak in a single webhook. */
    public Uttered sayTogether(String channel, List<Utterance> utterances) {
        SimulatedChannel simulated = channel(channel);
        List<ObjectNode> events = new ArrayList<>();
        utterances.forEach(one -> events.addAll(incoming.hear(simulated, one.userId(), one.said())));
        post(simulated, utterances.getFirst().userId(), events);
        return uttered(events);
    }

    /** Delivers the webhook of an event again, as a duplicate that LINE may send even after success. */
    public void redeliver(String channel, String webhookEventId) {
        SimulatedChannel simulated = channel(channel);
        List<ObjectNode> events = simulated.webhooks.all().stream()
                .filter(webhook -> uttered(webhook).webhookEventIds().contains(webhookEventId))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no webhook event " + webhookEventId));
        courier.sendAgain(simulated, events);
    }

    /** Everything a channel sent, oldest first. */
    public List<Accepted> accepted(String channel) {
        return channel(channel).accepted();
    }

    /** What a channel sent to one user, oldest first; broadcasts count if the user was a friend. */
    public List<Accepted> accepted(String channel, String userId) {
        return accepted(channel).stream()
                .filter(request -> request.to().contains(userId))
                .toList();
    }

    /** What a channel tried to send although LINE's rules for messages forbid it, oldest first. */
    public List<Refusal> refusals(String channel) {
        return channel(channel).refusals();
    }

    /** Every attempt to bring an event to the channel's webhook, oldest first. */
    public List<Delivery> deliveries(String channel) {
        return channel(channel).deliveries();
    }

    /** Sets the month's limit (null: none) and how many people were messaged so far. */
    public void quota(String channel, @Nullable Long limit, long used) {
        SimulatedChannel simulated = channel(channel);
        synchronized (simulated) {
            simulated.quota.set(limit, used);
        }
    }

    /** Switches redelivery of failed webhooks, which is off at first as in LINE's console. */
    public void redelivery(String channel, boolean on) {
        channel(channel).redeliver(on);
    }

    /** Lets webhooks overtake one another and come twice, as they may at any time. */
    public void unruly(String channel, boolean on) {
        channel(channel).becomeUnruly(on);
    }

    /** The console's switch "Use webhook": without it no event is sent, only LINE's own test. */
    public void useWebhook(String channel, boolean on) {
        channel(channel).useWebhook(on);
    }

    /** Name of the rich menu that a person sees below the chat, and empty where there is none. */
    public String richMenu(String channel, String userId) {
        RichMenus.Menu menu = channel(channel).richMenus.seenBy(userId);
        return menu == null ? "" : menu.definition().path("name").asString("");
    }

    /** How many rich menus a channel has. */
    public int richMenus(String channel) {
        return channel(channel).richMenus.count();
    }

    public void fail(Fault fault) {
        faults.order(fault);
    }

    /** How many calls will still go wrong as ordered. */
    public int faultsLeft() {
        return faults.left();
    }

    /** Whatever was ordered to go wrong goes right again. */
    public void failNothing() {
        faults.forget();
    }

    /** As after a restart: no channel, person, chat or ordered fault is left. */
    public void forgetEverything() {
        channels.clear();
        channelOfBot.clear();
        faults.forget();
    }

    public List<Channel> channels() {
        return channels.values().stream().map(SimulatedChannel::channel).toList();
    }

    public List<Person> people(String channel) {
        return channel(channel).friends().stream().map(Friend::person).toList();
    }

    Collection<SimulatedChannel> all() {
        return channels.values();
    }

    SimulatedChannel channel(String channelOrBotUserId) {
        SimulatedChannel simulated = channels.get(channelOfBot.getOrDefault(channelOrBotUserId, channelOrBotUserId));
        if (simulated == null) {
            throw new NoSuchElementException("There is no channel " + channelOrBotUserId);
        }
        return simulated;
    }

    @Nullable
    SimulatedChannel find(String channelId) {
        return channels.get(channelId);
    }

    void changeWebhook(SimulatedChannel simulated, URI address) {
        Channel old = simulated.channel();
        simulated.change(new Channel(old.channelId(), old.channelSecret(), old.botUserId(), old.name(), address));
    }

    void post(SimulatedChannel channel, String userId, List<ObjectNode> events) {
        channel.webhooks.add(events);
        courier.send(channel, userId, events);
    }

    @Override
    public void destroy() {
        courier.close();
    }

    private static Uttered uttered(List<ObjectNode> events) {
        return new Uttered(
                events.stream()
                        .map(event -> event.path("webhookEventId").asString())
                        .toList(),
                events.stream()
                        .map(event -> event.path("message").path("id").asString(""))
                        .filter(id -> !id.isEmpty())
                        .toList());
    }
}
