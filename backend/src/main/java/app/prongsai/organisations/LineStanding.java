package app.prongsai.organisations;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the organisation's LINE channel stands; nothing of it is secret. */
@Allowed({ADMINISTRATOR, COORDINATOR, OPERATOR, SYSTEM})
public record LineStanding() implements Query<LineStanding.Standing> {

    @Override
    public Class<Standing> answer() {
        return Standing.class;
    }

    /**
     * @param channelId null as long as no channel is connected
     * @param oldSecretUntil while the secret before the present one is accepted too
     * @param consoleConfirmed somebody has said that everything is switched on in LINE's console
     */
    public record Standing(
            @Nullable String channelId, @Nullable Instant oldSecretUntil, boolean consoleConfirmed) {

        static final Standing NOT_CONNECTED = new Standing(null, null, false);

        public boolean connected() {
            return channelId != null;
        }
    }
}
