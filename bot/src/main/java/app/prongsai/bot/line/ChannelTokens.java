package app.prongsai.bot.line;

import app.prongsai.organisations.LineChannel.Credentials;
import app.prongsai.shared.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Each channel's access token, in memory only: good for fifteen minutes, used for twelve, fetched by one caller at a time. */
final class ChannelTokens {

    private static final Duration USED_FOR = Duration.ofMinutes(12);

    private record Token(Credentials credentials, String token, Instant until) {}

    private static final class Slot {
        private @Nullable Token token;
        private @Nullable CompletableFuture<Token> fetch;
    }

    private final Map<TenantId, Slot> slots = new ConcurrentHashMap<>();
    private final Function<Credentials, String> fetch;
    private final Clock clock;

    ChannelTokens(Function<Credentials, String> fetch, Clock clock) {
        this.fetch = fetch;
        this.clock = clock;
    }

    String token(TenantId tenant, Credentials credentials) {
        Slot slot = slots.computeIfAbsent(tenant, code -> new Slot());
        CompletableFuture<Token> mine = null;
        CompletableFuture<Token> flight;
        synchronized (slot) {
            Token held = slot.token;
            if (held != null
                    && held.credentials().equals(credentials)
                    && clock.instant().isBefore(held.until())) {
                return held.token();
            }
            if (slot.fetch == null) {
                mine = new CompletableFuture<>();
                slot.fetch = mine;
            }
            flight = slot.fetch;
        }
        if (mine != null) {
            land(slot, mine, credentials);
        }
        return join(flight).token();
    }

    /** The token was not accepted: the next caller fetches another, unless somebody already has. */
    void refused(TenantId tenant, String token) {
        Slot slot = slots.get(tenant);
        if (slot != null) {
            synchronized (slot) {
                if (slot.token != null && slot.token.token().equals(token)) {
                    slot.token = null;
                }
            }
        }
    }

    private void land(Slot slot, CompletableFuture<Token> flight, Credentials credentials) {
        try {
            Token token = new Token(
                    credentials, fetch.apply(credentials), clock.instant().plus(USED_FOR));
            synchronized (slot) {
                slot.token = token;
                slot.fetch = null;
            }
            flight.complete(token);
        } catch (RuntimeException failure) {
            synchronized (slot) {
                slot.fetch = null;
            }
            flight.completeExceptionally(failure);
        }
    }

    private static Token join(CompletableFuture<Token> flight) {
        try {
            return flight.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }
}
