package app.prongsai.staff;

import app.prongsai.platform.Seal;
import app.prongsai.shared.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Invitations to choose a password are kept by nobody: whom one invites and until when is sealed in it. */
@Component
class Invitations {

    static final Duration LIFE = Duration.ofDays(7);

    private static final String KIND = "staff-invitation";
    private static final int PARTS = 3;

    private final Seal seal;
    private final Clock clock;

    Invitations(Seal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    String sealed(TenantId tenant, PersonId person) {
        String text = String.join("\n", KIND, clock.instant().plus(LIFE).toString(), person.value());
        return seal.seal(tenant, text).replace('+', '-').replace('/', '_').replace("=", "");
    }

    /** Empty for what is too old, another organisation's, or no invitation at all. */
    Optional<PersonId> invited(TenantId tenant, String sealed) {
        try {
            String[] parts = seal.open(tenant, sealed.replace('-', '+').replace('_', '/'))
                    .split("\n", PARTS);
            return parts.length == PARTS
                            && parts[0].equals(KIND)
                            && clock.instant().isBefore(Instant.parse(parts[1]))
                    ? Optional.of(new PersonId(parts[2]))
                    : Optional.empty();
        } catch (IllegalStateException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | DateTimeParseException noneOfOurs) {
            return Optional.empty();
        }
    }
}
