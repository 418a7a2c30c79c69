package app.prongsai.announcements;

import app.prongsai.platform.Backend;
import app.prongsai.platform.Periodic;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts openings in memory and writes the sums down now and then, so that a thousand readers are one entry of the log. A
 * kill loses what was counted since; a stop does not.
 */
@Component
public class ReadingCounter extends Periodic {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingCounter.class);

    private record What(TenantId tenant, AnnouncementId announcement, Door door) {}

    private final Backend backend;
    private final Map<What, Integer> counts = new ConcurrentHashMap<>();

    ReadingCounter(Backend backend, @Value("${prongsai.readings.every:10s}") Duration every) {
        super("reading-counter", true, every);
        this.backend = backend;
    }

    public void opened(TenantId tenant, AnnouncementId announcement, Door door) {
        counts.merge(new What(tenant, announcement, door), 1, Integer::sum);
    }

    void writeDown() {
        for (What what : counts.keySet()) {
            Integer times = counts.remove(what);
            if (times != null) {
                write(what, times);
            }
        }
    }

    private void write(What what, int times) {
        try {
            backend.send(
                    Actor.system(what.tenant(), Channel.WEB),
                    new CountReadings(what.announcement(), what.door(), times));
        } catch (RuntimeException trouble) {
            counts.merge(what, times, Integer::sum);
            LOG.warn("Openings are written down later: {}", trouble.getClass().getName());
        }
    }

    @Override
    protected void tick() {
        writeDown();
    }

    @Override
    public void stop() {
        super.stop();
        writeDown();
    }
}
