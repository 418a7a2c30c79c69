package app.prongsai.bot.simulator;

import app.prongsai.bot.simulator.rules.LineLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Each works once, within a minute of its webhook's newest delivery and 20 minutes of its event. */
final class ReplyTokens {

    private record Issued(String userId, Instant event, Instant delivered, boolean used) {}

    private final LinkedHashMap<String, Issued> tokens = new LinkedHashMap<>();
    private final Clock clock;
    private final Duration window;
    private final Duration life;

    ReplyTokens(Clock clock, LineLimits limits) {
        this.clock = clock;
        this.window = Duration.ofSeconds(limits.replyTokenSeconds());
        this.life = Duration.ofSeconds(limits.replyTokenLifeSeconds());
    }

    synchronized void issue(String token, String userId) {
        Instant now = clock.instant();
        while (!tokens.isEmpty() && over(tokens.firstEntry().getValue(), now)) {
            tokens.pollFirstEntry();
        }
        tokens.put(token, new Issued(userId, now, now, false));
    }

    synchronized void delivered(String token) {
        tokens.computeIfPresent(
                token, (key, issued) -> new Issued(issued.userId(), issued.event(), clock.instant(), issued.used()));
    }

    /** The user to answer, or null if the token is unknown, used or too old; afterwards it is used. */
    synchronized @Nullable String use(String token) {
        Issued issued = tokens.get(token);
        Instant now = clock.instant();
        if (issued == null
                || issued.used()
                || over(issued, now)
                || !now.isBefore(issued.delivered().plus(window))) {
            return null;
        }
        tokens.put(token, new Issued(issued.userId(), issued.event(), issued.delivered(), true));
        return issued.userId();
    }

    private boolean over(Issued issued, Instant now) {
        return !now.isBefore(issued.event().plus(life));
    }
}
