package app.prongsai.organisations;

import app.prongsai.shared.TenantId;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of LINE while an organisation connects its account; implemented where LINE is spoken. Every refusal is a
 * {@link app.prongsai.shared.RuleViolated} whose sentence says what to do next.
 */
public interface LineConsole {

    /** The account behind a channel id and secret that need not be connected yet: the proof that they belong together. */
    Account account(String channelId, String channelSecret);

    /** Tells LINE where the organisation's events go. */
    void bringEventsTo(TenantId tenant, URI address);

    /** Lets LINE call that address once. */
    Trial call(TenantId tenant, URI address);

    /** Whether LINE sends events at all: somebody has to switch that on in LINE's console. */
    boolean sendsEvents(TenantId tenant);

    /** Says something to one person; LINE has accepted it when this returns. */
    void say(TenantId tenant, String chatUser, String text);

    /**
     * @param basicId by which people find the account, with its @
     * @param picture as a data address; null if there is none
     * @param chatsByHand LINE gives messages to people in its own chat instead of to the bot alone
     */
    record Account(
            String botUserId,
            String name,
            String basicId,
            @Nullable String picture,
            boolean chatsByHand) {}

    enum Outcome {
        ARRIVED,
        NO_CONNECTION,
        TOO_SLOW,
        REFUSED,
        UNKNOWN
    }

    /** @param status what the address answered; 0 if nothing */
    record Trial(Outcome outcome, int status) {}
}
