package app.prongsai.organisations;

import app.prongsai.shared.EventType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to an organisation as such. */
public sealed interface OrganisationEvent {

    /** The code is the tenant's; the name is bare, without its type. */
    @EventType(name = "organisations.OrganisationRegistered")
    record OrganisationRegistered(
            String name,
            OrganisationType type,
            String district,
            String province,
            @Nullable String website) implements OrganisationEvent {}

    @EventType(name = "organisations.DepartmentOpened")
    record DepartmentOpened(String department, String name, List<String> aliases) implements OrganisationEvent {

        public DepartmentOpened {
            aliases = List.copyOf(aliases);
        }
    }

    /** The secret is sealed with the tenant's key. */
    @EventType(name = "organisations.LineChannelConnected")
    record LineChannelConnected(String channelId, String sealedSecret, String botUserId) implements OrganisationEvent {}

    /** The secret was issued anew in LINE; what was signed with the old one is good until then. */
    @EventType(name = "organisations.LineSecretRotated")
    record LineSecretRotated(String sealedSecret, Instant oldGoodUntil) implements OrganisationEvent {}

    /** The secret before the present one is good no longer, whatever was said before. */
    @EventType(name = "organisations.LineOldSecretDropped")
    record LineOldSecretDropped(String botUserId) implements OrganisationEvent {}

    /** Somebody has switched on in LINE's console what only a person can switch on there. */
    @EventType(name = "organisations.LineConsoleConfirmed")
    record LineConsoleConfirmed(String botUserId) implements OrganisationEvent {}

    /** By the platform's operator; who is turned away reads the reason. */
    @EventType(name = "organisations.OrganisationSuspended")
    record OrganisationSuspended(String reason) implements OrganisationEvent {}

    @EventType(name = "organisations.OrganisationResumed")
    record OrganisationResumed() implements OrganisationEvent {}

    /** All of them, in the order in which they are shown. */
    @EventType(name = "organisations.VillagesNamed")
    record VillagesNamed(List<Village> villages) implements OrganisationEvent {

        public VillagesNamed {
            villages = List.copyOf(villages);
        }
    }
}
