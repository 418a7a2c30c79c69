package app.prongsai.ui.organisation;

import app.prongsai.organisations.LineConsole;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** LINE as the screens need it; the bot's tests and the walk-through ask the strict simulator instead. */
@Component
public class PretendedLine implements LineConsole {

    static final String RIGHT = "0123456789abcdef".repeat(2);
    static final String NEXT = "fedcba9876543210".repeat(2);

    private static final String GREEN = "<svg xmlns='http://www.w3.org/2000/svg' width='80' height='80'>"
            + "<rect width='80' height='80' fill='#2e7d5b'/></svg>";

    final Map<TenantId, Boolean> switchedOn = new ConcurrentHashMap<>();
    final List<String> said = new CopyOnWriteArrayList<>();

    @Override
    public Account account(String channelId, String channelSecret) {
        if (!Set.of(RIGHT, NEXT).contains(channelSecret)) {
            throw new RuleViolated("organisation.line-secret-wrong");
        }
        String bot = "U" + channelId.repeat(4).substring(0, 32);
        String picture = "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(GREEN.getBytes());
        return new Account(bot, "อบต.ช่อระกา บ้านเหลื่อม", "@chaoraka", picture, true);
    }

    @Override
    public void bringEventsTo(TenantId tenant, URI address) {}

    /** A product on a machine of its own is not reached from outside. */
    @Override
    public Trial call(TenantId tenant, URI address) {
        return new Trial(switchedOn.containsKey(tenant) ? Outcome.ARRIVED : Outcome.NO_CONNECTION, 0);
    }

    @Override
    public boolean sendsEvents(TenantId tenant) {
        return switchedOn.getOrDefault(tenant, false);
    }

    @Override
    public void say(TenantId tenant, String chatUser, String text) {
        said.add(chatUser + ": " + text);
    }
}
