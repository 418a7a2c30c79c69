package app.prongsai.organisations;

import app.prongsai.platform.Seal;
import app.prongsai.readmodel.Claims;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.shared.TenantId;
import java.time.Clock;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/** A LINE bot speaks for one organisation of the instance only. */
@Component
class LineBots {

    private final Claims claims;
    private final Profiles profiles;
    private final Seal seal;

    LineBots(ReadModels readModels, Profiles profiles, Seal seal, Clock clock) {
        this.claims = new Claims(readModels, "line-bots", clock);
        this.profiles = profiles;
        this.seal = seal;
    }

    /** False if the bot speaks for another organisation. */
    boolean bind(TenantId tenant, String bot) {
        return claims.hold(
                TenantId.PLATFORM,
                mark(bot),
                tenant.code(),
                holder -> profiles.speaksThrough(new TenantId(holder), bot));
    }

    /** Once the present decision is logged, the bot is free for another organisation. */
    void freeAfterwards(TenantId tenant, String bot) {
        CurrentUnitOfWork.get().afterCommit(done -> claims.release(TenantId.PLATFORM, mark(bot), tenant.code()));
    }

    private String mark(String bot) {
        return seal.mark(TenantId.PLATFORM, bot);
    }
}
