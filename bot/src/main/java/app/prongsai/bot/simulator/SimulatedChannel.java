package app.prongsai.bot.simulator;

import app.prongsai.bot.simulator.rules.LineLimits;
import app.prongsai.bot.simulator.rules.MessageRules;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Everything LINE would know of one channel; compound changes hold this object's lock. */
final class SimulatedChannel {

    /** The request that first came with a retry key. */
    record FirstRequest(String requestId, ObjectNode body) {}

    private final Clock clock;
    private final SimulatorSettings settings;
    private final Map<String, Friend> friends = new LinkedHashMap<>();
    private final Map<String, List<String>> groups = new LinkedHashMap<>();
    private final Recent<Accepted> accepted;
    private final Recent<Delivery> deliveries;
    final Recent<List<ObjectNode>> webhooks;
    final ReplyTokens replyTokens;
    final ShortLived<FirstRequest> retryKeys;
    final ShortLived<String> linkTokens;
    final Pictures pictures;
    final RichMenus richMenus;
    final Quota quota;
    final Rates rates;
    final Duration contact;
    private volatile Channel channel;
    private volatile boolean redelivery;
    private volatile boolean usesWebhook = true;
    private long requests;

    SimulatedChannel(Channel channel, Clock clock, SimulatorSettings settings, MessageRules rules) {
        LineLimits limits = rules.limits();
        this.channel = channel;
        this.clock = clock;
        this.settings = settings;
        this.accepted = new Recent<>(settings.keptRequests());
        this.deliveries = new Recent<>(settings.keptRequests());
        this.webhooks = new Recent<>(settings.keptRequests());
        this.replyTokens = new ReplyTokens(clock, limits);
        this.retryKeys = new ShortLived<>(clock, Duration.ofSeconds(limits.retryKeySeconds()));
        this.linkTokens = new ShortLived<>(clock, Duration.ofSeconds(limits.linkTokenSeconds()));
        this.pictures = new Pictures(settings.keptPhotosPerChannel());
        this.richMenus = new RichMenus();
        this.quota = new Quota(clock);
        this.rates = new Rates(clock, rules.rates());
        this.contact = Duration.ofSeconds(limits.contactSeconds());
    }

    Channel channel() {
        return channel;
    }

    void change(Channel newer) {
        channel = newer;
    }

    boolean redelivers() {
        return redelivery;
    }

    void redeliver(boolean on) {
        redelivery = on;
    }

    boolean usesWebhook() {
        return usesWebhook;
    }

    void useWebhook(boolean on) {
        usesWebhook = on;
    }

    synchronized void add(Person person, boolean friend) {
        Friend known = friends.get(person.userId());
        if (known == null) {
            friends.put(person.userId(), new Friend(person, new Conversation(clock, settings.keptPerChat()), friend));
        } else {
            known.become(person);
        }
    }

    /** A group's chat is kept like a person's; its members are what a message there costs. */
    synchronized void addGroup(String groupId, List<String> members) {
        add(new Person(groupId, groupId, "กลุ่ม"), true);
        groups.put(groupId, List.copyOf(members));
    }

    synchronized List<String> members(String groupId) {
        return groups.getOrDefault(groupId, List.of());
    }

    /** How many people read what is sent there. */
    synchronized int readers(String chat) {
        return groups.containsKey(chat) ? members(chat).size() : 1;
    }

    synchronized @Nullable Friend friend(String userId) {
        return friends.get(userId);
    }

    synchronized Collection<Friend> friends() {
        return List.copyOf(friends.values());
    }

    Friend person(String userId) {
        Friend friend = friend(userId);
        if (friend == null) {
            throw new NoSuchElementException("Channel " + channel.channelId() + " has no user " + userId);
        }
        return friend;
    }

    synchronized long nextRequest() {
        return ++requests;
    }

    void record(Accepted request) {
        accepted.add(request);
    }

    void record(Delivery delivery) {
        deliveries.add(delivery);
    }

    List<Accepted> accepted() {
        return accepted.all();
    }

    List<Delivery> deliveries() {
        return deliveries.all();
    }
}
