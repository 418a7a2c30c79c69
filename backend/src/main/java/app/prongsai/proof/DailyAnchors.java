package app.prongsai.proof;

import app.prongsai.eventstore.proof.Anchors;
import app.prongsai.eventstore.proof.Signer;
import app.prongsai.organisations.OncePerDay;
import app.prongsai.platform.Backend;
import app.prongsai.platform.Periodic;
import app.prongsai.thai.ThaiDates;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Signs every organisation's head once a day, at midnight in Thailand or as soon after it as the instance runs. */
@Component
class DailyAnchors extends Periodic {

    private final OncePerDay heads;
    private final Anchors anchors;
    private final Signer signer;
    private final Clock clock;

    DailyAnchors(
            Backend backend,
            Anchors anchors,
            Signer signer,
            Clock clock,
            @Value("${prongsai.anchors.enabled:true}") boolean enabled,
            @Value("${prongsai.anchors.every:30s}") Duration every) {
        super("daily-anchors", enabled, every);
        this.heads = new OncePerDay(backend, "Signing the head");
        this.anchors = anchors;
        this.signer = signer;
        this.clock = clock;
    }

    @Override
    public void start() {
        signer.publicKey(); // made by the process that serves, whose master key is the instance's
        super.start();
    }

    @Override
    protected void tick() {
        LocalDate today = LocalDate.now(clock.withZone(ThaiDates.ZONE));
        heads.on(today, tenant -> anchors.anchorDay(tenant, today, clock.instant(), signer));
    }
}
