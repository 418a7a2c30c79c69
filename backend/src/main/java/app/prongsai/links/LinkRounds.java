package app.prongsai.links;

import app.prongsai.platform.OneProcess;
import app.prongsai.platform.Periodic;
import app.prongsai.shared.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * When evidence is attached with a link, the link is looked at, and then from time to time. Each organisation has one look at
 * once and then stands at the end of the queue, so that slow links of one delay no other. What is due is written down; after
 * a stop it goes on from there.
 */
@Component
class LinkRounds extends Periodic {

    private static final Logger LOG = LoggerFactory.getLogger(LinkRounds.class);

    private final WatchedLinks watched;
    private final LinkDiary diary;
    private final OneProcess oneProcess;
    private final Clock clock;
    private final LinkSettings settings;
    private final Sites sites;
    private final Map<TenantId, Long> seen = new ConcurrentHashMap<>();
    private final Map<TenantId, Instant> nextDue = new ConcurrentHashMap<>();
    private final Map<TenantId, Deque<String>> underWay = new ConcurrentHashMap<>();
    private volatile @Nullable ScheduledExecutorService workers;
    private volatile @Nullable ScheduledExecutorService timer;
    private volatile @Nullable LinkCheck check;

    LinkRounds(WatchedLinks watched, LinkDiary diary, OneProcess oneProcess, Clock clock, LinkSettings settings) {
        super("links", settings.enabled(), settings.every());
        this.watched = watched;
        this.diary = diary;
        this.oneProcess = oneProcess;
        this.clock = clock;
        this.settings = settings;
        this.sites = new Sites(clock, settings.pause());
    }

    @Override
    public void start() {
        // Platform threads: asking for the address of a name holds a virtual one's carrier.
        ScheduledExecutorService started = Executors.newScheduledThreadPool(
                settings.workers(),
                Thread.ofPlatform().name("links-", 0).daemon().factory());
        ScheduledExecutorService ending = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("links-timer").daemon().factory());
        check = new LinkCheck(new HttpLook(settings.timeout(), ending), settings.allowLoopback());
        workers = started;
        timer = ending;
        super.start();
    }

    @Override
    public void stop() {
        super.stop();
        for (ScheduledExecutorService stopped : Arrays.asList(workers, timer)) {
            if (stopped != null) {
                stopped.shutdownNow();
            }
        }
        workers = null;
        timer = null;
        underWay.clear();
        seen.clear();
    }

    /** Starts a round of every organisation of which a link is new or due. */
    @Override
    protected void tick() {
        if (!oneProcess.isThis()) {
            return;
        }
        watched.tenants().forEach((tenant, place) -> {
            boolean changed = !place.equals(seen.get(tenant));
            boolean due = !clock.instant().isBefore(nextDue.getOrDefault(tenant, Instant.MIN));
            if ((changed || due) && !underWay.containsKey(tenant)) {
                List<String> links = watched.of(tenant);
                underWay.put(tenant, new ArrayDeque<>(diary.due(tenant, links)));
                nextDue.put(tenant, diary.nextDue(tenant, links));
                seen.put(tenant, place);
                submit(tenant, 0);
            }
        });
    }

    private void submit(TenantId tenant, long millis) {
        ScheduledExecutorService running = workers;
        if (running != null) {
            try {
                running.schedule(() -> step(tenant), millis, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException stopped) {
                underWay.remove(tenant);
            }
        }
    }

    /** One look, at the first link whose site lets in; then the others' turn. */
    private void step(TenantId tenant) {
        Deque<String> due = underWay.getOrDefault(tenant, new ArrayDeque<>());
        boolean looked = false;
        for (int left = due.size(); left > 0 && !looked; left--) {
            String link = due.removeFirst();
            looked = look(tenant, link);
            if (!looked) {
                due.addLast(link);
            }
        }
        if (due.isEmpty()) {
            underWay.remove(tenant);
        } else {
            submit(tenant, looked ? 0 : Math.max(100, settings.pause().toMillis()));
        }
    }

    private boolean look(TenantId tenant, String link) {
        LinkCheck checking = check;
        String site = Address.of(link).map(Address::site).orElse("");
        if (checking == null || !sites.enter(site)) {
            return false;
        }
        try {
            Instant next = diary.enter(tenant, link, checking.of(link));
            nextDue.merge(tenant, next, (one, other) -> one.isBefore(other) ? one : other);
        } catch (RuntimeException e) {
            LOG.warn("A link of organisation {} to {} could not be looked at: {}", tenant, site, e.getClass());
            nextDue.put(tenant, clock.instant());
        } finally {
            sites.leave(site);
        }
        return true;
    }
}
