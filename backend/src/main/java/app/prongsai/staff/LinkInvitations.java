package app.prongsai.staff;

import app.prongsai.platform.Seal;
import app.prongsai.shared.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Invitations are kept by nobody: what one says is sealed in it, and so is until when. */
@Component
class LinkInvitations {

    /** As long as LINE's link token lives. */
    static final Duration LIFE = Duration.ofMinutes(10);

    private static final String KIND = "link-invitation";
    private static final int PARTS = 5;

    record Opened(String linkToken, String chatUser, String called) {}

    private final Seal seal;
    private final Clock clock;

    LinkInvitations(Seal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    String sealed(TenantId tenant, LinkInvitation invitation) {
        String text = String.join(
                "\n",
                KIND,
                clock.instant().plus(LIFE).toString(),
                invitation.linkToken(),
                invitation.chatUser(),
                invitation.called());
        return seal.seal(tenant, text).replace('+', '-').replace('/', '_').replace("=", "");
    }

    /** Empty for what is too old, another organisation's, or no invitation at all. */
    Optional<Opened> opened(TenantId tenant, String sealed) {
        try {
            String[] parts = seal.open(tenant, sealed.replace('-', '+').replace('_', '/'))
                    .split("\n", PARTS);
            return parts.length == PARTS
                            && parts[0].equals(KIND)
                            && clock.instant().isBefore(Instant.parse(parts[1]))
                    ? Optional.of(new Opened(parts[2], parts[3], parts[4]))
                    : Optional.empty();
        } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException noneOfOurs) {
            return Optional.empty();
        }
    }
}
