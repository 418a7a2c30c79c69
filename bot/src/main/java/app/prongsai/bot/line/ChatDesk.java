package app.prongsai.bot.line;

import app.prongsai.bot.conversation.Answer;
import app.prongsai.bot.conversation.Chat;
import app.prongsai.bot.conversation.Conversations;
import app.prongsai.bot.conversation.GroupCards;
import app.prongsai.bot.conversation.Heard;
import app.prongsai.bot.conversation.OwnCards;
import app.prongsai.conversations.FinishChat;
import app.prongsai.conversations.UnfinishedChats;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works on stored events. The store is the only list of what is to be done: the desk looks there when it is woken, when it
 * opens, and now and then; so nothing that LINE was told was received is lost, and nothing finished is begun again.
 */
@Component
class ChatDesk implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChatDesk.class);
    private static final Duration GLANCE = Duration.ofSeconds(30);
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Backend backend;
    private final Conversations conversations;
    private final LineGateway line;
    private final Receipts receipts;
    private final RichMenus menus;
    private final GroupCards groups;
    private final OwnCards cards;
    private final PhotoPatience patience;
    private final Duration closing;
    private final Semaphore bell = new Semaphore(0);
    private final Lanes lanes = new Lanes(this::work);
    private volatile boolean running;
    private @Nullable Thread watcher;

    ChatDesk(
            Backend backend,
            Conversations conversations,
            LineGateway line,
            Receipts receipts,
            RichMenus menus,
            GroupCards groups,
            OwnCards cards,
            PhotoPatience patience,
            LineSettings settings) {
        this.backend = backend;
        this.conversations = conversations;
        this.line = line;
        this.receipts = receipts;
        this.menus = menus;
        this.groups = groups;
        this.cards = cards;
        this.patience = patience;
        this.closing = settings.closing();
    }

    /** There is something new in the store. */
    void wake() {
        bell.release();
    }

    @Override
    public void start() {
        lanes.open();
        bell.release();
        running = true;
        watcher = Thread.ofVirtual().name("chat-desk").start(this::watch);
    }

    @Override
    public void stop() {
        running = false;
        if (watcher != null) {
            watcher.interrupt();
        }
        lanes.close(closing);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        try {
            Duration pause = GLANCE;
            while (running) {
                if (bell.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
                pause = look();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers when to look again if nobody rings. */
    private Duration look() throws InterruptedException {
        try {
            List<UnfinishedChats.Chat> all = new ArrayList<>();
            lanes.fill(() -> {
                all.addAll(backend.ask(Actor.system(TenantId.PLATFORM, Channel.LINE), new UnfinishedChats())
                        .chats());
                return all.stream().filter(patience::isDue).toList();
            });
            return patience.next(all, GLANCE);
        } catch (RuntimeException trouble) {
            LOG.warn(
                    "The stored chat events cannot be read: {}",
                    trouble.getClass().getName());
            return PAUSE;
        }
    }

    private void work(UnfinishedChats.Chat stored) throws InterruptedException {
        Runnable afterwards = () -> {};
        try {
            afterwards = answer(stored);
        } catch (RuntimeException | Error trouble) {
            // Whatever it is, doing it for ever would not help; the person will ask again.
            LOG.error("Chat event {} could not be worked on", stored.eventId());
        }
        // At once: whoever stops before this cannot know later what the person has read.
        backend.send(Actor.system(stored.tenant(), Channel.LINE), new FinishChat(stored.eventId()));
        try {
            afterwards.run();
        } catch (RuntimeException trouble) {
            LOG.warn(
                    "Chat event {} is answered, but not all that follows from it is done: {}",
                    stored.eventId(),
                    trouble.getClass().getName());
        }
    }

    /** Says what is left to do when the person has the answer: nothing that anybody waits for. */
    private Runnable answer(UnfinishedChats.Chat stored) throws InterruptedException {
        Incoming incoming = Incoming.of(stored.json());
        Heard heard = incoming.heard();
        if (heard == null || stored.chatUser().isEmpty()) {
            return () -> {};
        }
        Chat chat = new Chat(
                stored.tenant(), stored.eventId(), stored.chatUser(), heard, incoming.quoted(), incoming.group());
        Answer answer = answer(chat);
        String replyToken = incoming.replyToken();
        if (patience.after(chat, replyToken, answer)) {
            bell.release();
        }
        if (replyToken == null || replyToken.isBlank() || answer.says().isEmpty()) {
            return () -> {};
        }
        List<String> messages = reply(chat, patience.tokenSince(stored), replyToken, answer);
        return () -> answered(chat, answer, messages);
    }

    private void answered(Chat chat, Answer answer, List<String> messages) {
        if (chat.group() != null) {
            groups.sent(chat.tenant(), chat.group().id(), answer, messages);
            return;
        }
        cards.sent(chat, answer, messages);
        conversations.menu(chat).ifPresent(menu -> menus.give(chat.tenant(), chat.chatUser(), menu));
    }

    /** What is done in a group is seen there; its members are not written to one by one. */
    private List<String> reply(Chat chat, long tokenSince, String replyToken, Answer answer)
            throws InterruptedException {
        boolean receipt = answer.committed() && chat.group() == null;
        if (receipt) {
            line.getReady(chat.tenant());
            receipts.beforeReply(chat);
        }
        LineGateway.Reply reply = line.reply(chat, replyToken, answer);
        if (receipt) {
            receipts.afterReply(chat, tokenSince, answer, reply.outcome());
        }
        return reply.messages();
    }

    private Answer answer(Chat chat) throws InterruptedException {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                return conversations.answer(chat);
            } catch (RuntimeException | Error trouble) {
                LOG.warn(
                        "Working on a chat event failed, attempt {}: {}",
                        attempt,
                        trouble.getClass().getName());
            }
            if (attempt < TRIES) {
                Thread.sleep(PAUSE.multipliedBy(attempt));
            }
        }
        LOG.error("Chat event {} could not be worked on", chat.eventId());
        return conversations.apology(chat);
    }
}
