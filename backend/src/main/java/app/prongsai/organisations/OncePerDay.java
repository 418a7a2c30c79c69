package app.prongsai.organisations;

import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done for every organisation once a day, as far as this process remembers; one that it fails for comes again. */
public final class OncePerDay {

    private static final Logger LOG = LoggerFactory.getLogger(OncePerDay.class);

    private final Backend backend;
    private final String what;
    private final Set<TenantId> done = new HashSet<>();
    private LocalDate day = LocalDate.MIN;

    /** @param what is done, in a word, for the log */
    public OncePerDay(Backend backend, String what) {
        this.backend = backend;
        this.what = what;
    }

    /** Does it for those who have not had it on this day. */
    public void on(LocalDate today, Consumer<TenantId> work) {
        on(today, tenant -> true, work);
    }

    /** The same, where each has a time of its own: for whom it is not time yet, it is done later. */
    public synchronized void on(LocalDate today, Predicate<TenantId> isTime, Consumer<TenantId> work) {
        if (!today.equals(day)) {
            day = today;
            done.clear();
        }
        Actor platform = Actor.system(TenantId.PLATFORM, Channel.CLOCK);
        backend.ask(platform, new ActiveOrganisations()).tenants().stream()
                .filter(tenant -> !done.contains(tenant))
                .forEach(tenant -> carryOut(tenant, isTime, work));
    }

    private void carryOut(TenantId tenant, Predicate<TenantId> isTime, Consumer<TenantId> work) {
        try {
            if (isTime.test(tenant)) {
                work.accept(tenant);
                done.add(tenant);
            }
        } catch (RuntimeException e) {
            LOG.warn("{} of organisation {} failed and will be tried again: {}", what, tenant, e.toString());
        }
    }
}
