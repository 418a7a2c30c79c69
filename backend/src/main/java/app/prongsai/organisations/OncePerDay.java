package app.prongsai.organisations;

import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done for every organisation once a day, as far as this process remembers; one that it fails for comes again. */
public final class OncePerDay {

    private static final Logger LOG = LoggerFactory.getLogger(OncePerDay.class);

    private final Backend backend;
    private final String what;
    private OnceEach all = new OnceEach();
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
            all = new OnceEach();
        }
        Actor platform = Actor.system(TenantId.PLATFORM, Channel.CLOCK);
        all.go(backend.ask(platform, new ActiveOrganisations()).tenants(), tenant -> carriedOut(tenant, isTime, work));
    }

    private boolean carriedOut(TenantId tenant, Predicate<TenantId> isTime, Consumer<TenantId> work) {
        try {
            if (!isTime.test(tenant)) {
                return false;
            }
            work.accept(tenant);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("{} of organisation {} failed and will be tried again: {}", what, tenant, e.toString());
            return false;
        }
    }
}
