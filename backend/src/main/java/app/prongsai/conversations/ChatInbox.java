package app.prongsai.conversations;

import app.prongsai.conversations.ReplyByAnother.Done;
import app.prongsai.conversations.UnfinishedChats.Chat;
import app.prongsai.conversations.UnfinishedChats.Chats;
import app.prongsai.platform.PersonSeal;
import app.prongsai.platform.Seal;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/**
 * Two collections, written one after the other: an event waits in the first until its id stands in the second. Whoever
 * finds an id in both trusts the second, so a stop between any two writes neither loses an event nor repeats one.
 */
@Component
class ChatInbox {

    static final String PENDING = "chat-inbox";
    static final String SEEN = "chat-seen";
    static final String REPLIES = "chat-replies";

    private static final int MOST_LIVES = 4;

    private static final Comparator<Chat> OLDEST_FIRST = Comparator.comparingLong(Chat::timestamp)
            .thenComparing(Chat::tenant)
            .thenComparing(Chat::eventId);

    record Pending(String sealedChatUser, long timestamp, String sealedJson) {}

    record Seen(Instant finished) {}

    record Begun(String life) {}

    private final TenantCollection<Pending> pending;
    private final TenantCollection<Seen> seen;
    private final TenantCollection<Begun> replies;
    private final Seal seal;
    private final PersonSeal personSeal;
    private final Clock clock;

    ChatInbox(ReadModels readModels, Seal seal, PersonSeal personSeal, Clock clock) {
        this.pending = readModels.collection(PENDING, Pending.class);
        this.seen = readModels.collection(SEEN, Seen.class);
        this.replies = readModels.collection(REPLIES, Begun.class);
        this.seal = seal;
        this.personSeal = personSeal;
        this.clock = clock;
    }

    @CommandHandler
    void receive(ReceiveChat chat, TenantId tenant) {
        if (!finished(tenant, chat.eventId())) {
            store(chat, tenant);
            // It may have been finished since it was looked up, and its row removed before this one was written.
            dropIfFinished(tenant, chat.eventId());
        }
    }

    /** Each life that begins takes the first place that nobody else has. */
    @CommandHandler
    void beginReply(BeginReply reply, TenantId tenant) {
        for (int place = 1; place <= MOST_LIVES; place++) {
            String key = replyKey(reply.eventId(), place);
            if (replies.putIfAbsent(tenant, key, new Begun(reply.life())) || isBy(reply.life(), tenant, key)) {
                return;
            }
        }
    }

    private boolean isBy(String life, TenantId tenant, String key) {
        return replies.find(tenant, key)
                .filter(begun -> begun.life().equals(life))
                .isPresent();
    }

    @QueryHandler
    ReplyByAnother.Known answer(ReplyByAnother query, TenantId tenant) {
        if (finished(tenant, query.eventId())) {
            return new ReplyByAnother.Known(Done.FINISHED);
        }
        boolean begun = replies.find(tenant, replyKeys(query.eventId())).stream()
                .anyMatch(one -> !one.life().equals(query.life()));
        return new ReplyByAnother.Known(begun ? Done.BEGUN : Done.NOTHING);
    }

    @CommandHandler
    void finish(FinishChat chat, TenantId tenant) {
        remember(chat.eventId(), tenant);
        pending.remove(tenant, chat.eventId());
        replyKeys(chat.eventId()).forEach(key -> replies.remove(tenant, key));
    }

    private static List<String> replyKeys(String eventId) {
        return IntStream.rangeClosed(1, MOST_LIVES)
                .mapToObj(place -> replyKey(eventId, place))
                .toList();
    }

    private static String replyKey(String eventId, int place) {
        return eventId + "/" + place;
    }

    @QueryHandler
    Chats answer(UnfinishedChats query, TenantId asking) {
        return new Chats(pending.leftOver().stream()
                .filter(entry -> asking.equals(TenantId.PLATFORM) || asking.equals(entry.tenant()))
                .filter(entry -> !dropIfFinished(entry.tenant(), entry.key()))
                .flatMap(entry -> opened(entry.tenant(), entry.key(), entry.row()).stream())
                .sorted(OLDEST_FIRST)
                .toList());
    }

    void store(ReceiveChat chat, TenantId tenant) {
        pending.putIfAbsent(
                tenant,
                chat.eventId(),
                new Pending(
                        sealed(tenant, chat, chat.chatUser()), chat.timestamp(), sealed(tenant, chat, chat.json())));
    }

    /** Not every event of LINE's is somebody's. */
    private String sealed(TenantId tenant, ReceiveChat chat, String text) {
        return chat.chatUser().isEmpty()
                ? seal.seal(tenant, text)
                : personSeal.sealBriefly(tenant, personSeal.chatting(tenant, chat.chatUser()), text);
    }

    void remember(String eventId, TenantId tenant) {
        seen.putIfAbsent(tenant, eventId, new Seen(clock.instant()));
    }

    private boolean dropIfFinished(TenantId tenant, String eventId) {
        boolean finished = finished(tenant, eventId);
        if (finished) {
            pending.remove(tenant, eventId);
        }
        return finished;
    }

    private boolean finished(TenantId tenant, String eventId) {
        return seen.find(tenant, eventId).isPresent();
    }

    /** What somebody said whose key was erased meanwhile is finished. */
    private Optional<Chat> opened(TenantId tenant, String eventId, Pending row) {
        Optional<String> chatUser = personSeal.find(tenant, row.sealedChatUser());
        Optional<String> json = personSeal.find(tenant, row.sealedJson());
        if (chatUser.isEmpty() || json.isEmpty()) {
            finish(new FinishChat(eventId), tenant);
            return Optional.empty();
        }
        return Optional.of(new Chat(tenant, eventId, chatUser.get(), row.timestamp(), json.get()));
    }
}
