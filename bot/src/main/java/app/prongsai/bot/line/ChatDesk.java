package app.prongsai.bot.line;

import app.prongsai.bot.conversation.Answer;
import app.prongsai.bot.conversation.Chat;
import app.prongsai.bot.conversation.Conversations;
import app.prongsai.bot.conversation.GroupCards;
import app.prongsai.bot.conversation.Heard;
import app.prongsai.conversations.FinishChat;
import app.prongsai.conversations.UnfinishedChats;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.Duration;
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
    private static final Duration CLOSING = Duration.ofSeconds(5);
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Backend backend;
    private final Conversations conversations;
    private final LineGateway line;
    private final RichMenus menus;
    private final GroupCards groups;
    private final Semaphore bell = new Semaphore(0);
    private final Lanes lanes = new Lanes(this::work);
    private volatile boolean running;
    private @Nullable Thread watcher;

    ChatDesk(Backend backend, Conversations conversations, LineGateway line, RichMenus menus, GroupCards groups) {
        this.backend = backend;
        this.conversations = conversations;
        this.line = line;
        this.menus = menus;
        this.groups = groups;
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
        lanes.close(CLOSING);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        try {
            while (running) {
                if (bell.tryAcquire(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
                look();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            lanes.fill(() -> backend.ask(Actor.system(TenantId.PLATFORM, Channel.LINE), new UnfinishedChats())
                    .chats());
        } catch (RuntimeException trouble) {
            LOG.warn(
                    "The stored chat events cannot be read: {}",
                    trouble.getClass().getName());
            Thread.sleep(PAUSE);
            bell.release();
        }
    }

    private void work(UnfinishedChats.Chat stored) throws InterruptedException {
        try {
            answer(stored);
        } catch (RuntimeException | Error trouble) {
            // Whatever it is, doing it for ever would not help; the person will ask again.
            LOG.error("Chat event {} could not be worked on", stored.eventId());
        }
        backend.send(Actor.system(stored.tenant(), Channel.LINE), new FinishChat(stored.eventId()));
    }

    private void answer(UnfinishedChats.Chat stored) throws InterruptedException {
        Incoming incoming = Incoming.of(stored.json());
        Heard heard = incoming.heard();
        if (heard == null || stored.chatUser().isEmpty()) {
            return;
        }
        Chat chat = new Chat(stored.tenant(), stored.eventId(), stored.chatUser(), heard, incoming.group());
        Answer answer = answer(chat);
        String replyToken = incoming.replyToken();
        if (replyToken != null && !replyToken.isBlank() && !answer.says().isEmpty()) {
            List<String> messages = line.reply(chat, replyToken, answer);
            if (chat.group() != null) {
                groups.sent(chat.tenant(), chat.group().id(), answer, messages);
                return;
            }
            conversations.menu(chat).ifPresent(menu -> menus.give(chat.tenant(), chat.chatUser(), menu));
        }
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
