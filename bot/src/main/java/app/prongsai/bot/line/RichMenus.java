package app.prongsai.bot.line;

import app.prongsai.bot.conversation.Menu;
import app.prongsai.bot.line.LineRefused.Why;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.ChatMenus;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sees to it that a person has the menu that is theirs. Menus are made once per channel and found again by their names, so
 * nothing about them is stored here; who was given which is remembered only to spare calls. Whatever fails is tried again,
 * soon at first, and holds up no answer; in the end one of the person's next events begins anew.
 */
@Component
class RichMenus implements ChatMenus {

    private static final Logger LOG = LoggerFactory.getLogger(RichMenus.class);
    private static final Pattern PERSON = Pattern.compile("U[0-9a-f]{32}");
    private static final String EVERYBODY = "all";
    private static final int MOST_REMEMBERED = 50_000;
    private static final int AT_ONCE = 4;
    private static final Backoff AFTER_TROUBLE = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(10));
    private static final Duration AT_LEAST = Duration.ofMillis(100);
    private static final int MOST_TRIES = 12;

    private record Person(TenantId tenant, String chatUser) {}

    /** What one channel has; {@code notBefore} on the process's own stopwatch after trouble. */
    private static final class OfChannel {
        private @Nullable String channel;
        private Map<Menu, String> ids = Map.of();
        private int failures;
        private long notBefore = System.nanoTime();

        private Duration rest() {
            return Duration.ofNanos(Math.max(0, notBefore - System.nanoTime()));
        }

        private void failed(Throwable trouble) {
            boolean inVain = trouble instanceof LineRefused refused && refused.why() == Why.REQUEST;
            failures++;
            Duration wait = inVain ? AFTER_TROUBLE.longest() : AFTER_TROUBLE.after(failures);
            notBefore = System.nanoTime() + wait.toNanos();
        }
    }

    private final RichMenuCalls line;
    private final LineApi api;
    private final LineSettings settings;
    private final Supplier<Map<Menu, RichMenuForm>> forms = new Drawn();
    private final Map<TenantId, OfChannel> channels = new ConcurrentHashMap<>();
    private final Map<Person, Menu> wanted = new ConcurrentHashMap<>();
    private final Semaphore atOnce = new Semaphore(AT_ONCE);
    private final Map<Person, Menu> given = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Person, Menu> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    RichMenus(RichMenuCalls line, LineApi api, LineSettings settings) {
        this.line = line;
        this.api = api;
        this.settings = settings;
    }

    @Override
    public void follow(TenantId tenant, String chatUser, List<Role> roles) {
        give(tenant, chatUser, Menu.of(roles));
    }

    /** Afterwards, on a thread of its own; of several for one person the last holds. */
    void give(TenantId tenant, String chatUser, Menu menu) {
        Person person = new Person(tenant, chatUser);
        boolean has = menu == remembered(person) && !wanted.containsKey(person);
        if (has || !settings.richMenus() || !PERSON.matcher(chatUser).matches()) {
            return;
        }
        if (wanted.put(person, menu) == null) {
            Thread.ofVirtual().name("rich-menu").start(() -> giveOrLater(person));
        }
    }

    private void giveOrLater(Person person) {
        OfChannel channel = channels.computeIfAbsent(person.tenant(), code -> new OfChannel());
        try {
            for (int tries = 0; tries < MOST_TRIES; tries++) {
                if (gave(channel, person)) {
                    return;
                }
                Thread.sleep(AT_LEAST.plus(channel.rest()));
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        wanted.remove(person);
    }

    /** False while the channel rests after trouble, this one's or another's. */
    private boolean gave(OfChannel channel, Person person) throws InterruptedException {
        atOnce.acquire();
        try {
            synchronized (channel) {
                return channel.rest().isZero() && gaveNow(channel, person);
            }
        } finally {
            atOnce.release();
        }
    }

    private boolean gaveNow(OfChannel channel, Person person) {
        try {
            giveWanted(channel, person);
            channel.failures = 0;
            return true;
        } catch (RuntimeException | Error trouble) {
            channel.failed(trouble);
            LOG.warn("A menu of {} waits: {}", person.tenant(), trouble.toString());
            return false;
        }
    }

    /** What was asked for while the last was on its way is given after it. */
    private void giveWanted(OfChannel channel, Person person) {
        boolean more = true;
        while (more) {
            Menu menu = Objects.requireNonNull(wanted.get(person));
            if (menu != remembered(person)) {
                giveNow(channel, person, menu);
                remember(person, menu);
            }
            more = !wanted.remove(person, menu);
        }
    }

    private void giveNow(OfChannel channel, Person person, Menu menu) {
        Map<Menu, String> ids = idsOf(channel, person.tenant());
        if (menu == Menu.RESIDENT) {
            line.unlink(person.tenant(), person.chatUser());
            return;
        }
        try {
            show(person.tenant(), person.chatUser(), menu, ids);
        } catch (LineRefused refused) {
            if (refused.why() != Why.GONE) {
                throw refused;
            }
            // Somebody threw our menus away: they are made anew.
            channel.channel = null;
            show(person.tenant(), person.chatUser(), menu, idsOf(channel, person.tenant()));
        }
    }

    private Map<Menu, String> idsOf(OfChannel channel, TenantId tenant) {
        String now = api.channel(tenant);
        if (!now.equals(channel.channel)) {
            channel.ids = made(tenant);
            channel.channel = now;
        }
        return channel.ids;
    }

    /** Menus of an earlier drawing go last, when everything new is there. */
    private Map<Menu, String> made(TenantId tenant) {
        Map<String, String> there = line.list(tenant);
        Map<Menu, String> ids = new EnumMap<>(Menu.class);
        forms.get().forEach((menu, form) -> {
            String known = there.remove(form.name());
            ids.put(menu, known == null ? made(tenant, form) : known);
        });
        show(tenant, EVERYBODY, Menu.RESIDENT, ids);
        there.forEach((name, id) -> {
            if (name.startsWith(RichMenuForm.OURS)) {
                line.delete(tenant, id);
            }
        });
        return ids;
    }

    private String made(TenantId tenant, RichMenuForm form) {
        String id = line.create(tenant, form);
        line.upload(tenant, id, form);
        return id;
    }

    /** A menu made by a process that was stopped before it sent the picture gets it now. */
    private void show(TenantId tenant, String chatUser, Menu menu, Map<Menu, String> ids) {
        String id = Objects.requireNonNull(ids.get(menu));
        try {
            line.link(tenant, chatUser, id);
        } catch (LineRefused refused) {
            if (refused.why() != Why.REQUEST) {
                throw refused;
            }
            line.upload(tenant, id, Objects.requireNonNull(forms.get().get(menu)));
            line.link(tenant, chatUser, id);
        }
    }

    private @Nullable Menu remembered(Person person) {
        synchronized (given) {
            return given.get(person);
        }
    }

    private void remember(Person person, Menu menu) {
        synchronized (given) {
            given.put(person, menu);
        }
    }

    /** The same for all channels, drawn when the first one needs it. */
    private static final class Drawn implements Supplier<Map<Menu, RichMenuForm>> {
        private @Nullable Map<Menu, RichMenuForm> forms;

        @Override
        public synchronized Map<Menu, RichMenuForm> get() {
            if (forms == null) {
                Map<Menu, RichMenuForm> drawn = new EnumMap<>(Menu.class);
                for (Menu menu : Menu.values()) {
                    drawn.put(menu, RichMenuForm.of(menu));
                }
                forms = drawn;
            }
            return forms;
        }
    }
}
