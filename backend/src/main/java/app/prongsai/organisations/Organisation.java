package app.prongsai.organisations;

import static app.prongsai.shared.RuleViolated.unless;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.organisations.OrganisationEvent.DepartmentOpened;
import app.prongsai.organisations.OrganisationEvent.LineChannelConnected;
import app.prongsai.organisations.OrganisationEvent.LineConsoleConfirmed;
import app.prongsai.organisations.OrganisationEvent.LineOldSecretDropped;
import app.prongsai.organisations.OrganisationEvent.LineSecretRotated;
import app.prongsai.organisations.OrganisationEvent.OrganisationRegistered;
import app.prongsai.organisations.OrganisationEvent.OrganisationResumed;
import app.prongsai.organisations.OrganisationEvent.OrganisationSuspended;
import app.prongsai.organisations.OrganisationEvent.VillagesNamed;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.Seal;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import app.prongsai.shared.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(type = "organisation", commandTargetResolver = TenantTarget.NAME, cache = WarmAggregates.NAME)
final class Organisation {

    static final String TARGET = "organisation/self";

    /** Long enough for what LINE had signed before and sends again, short enough if the old one fell into wrong hands. */
    private static final Duration OLD_SECRET_IS_GOOD_FOR = Duration.ofHours(1);

    @AggregateIdentifier
    private @Nullable String stream;

    private final Map<String, DepartmentOpened> departments = new HashMap<>();
    private List<Village> villages = List.of();
    private @Nullable LineChannelConnected line;
    private @Nullable Instant oldSecretUntil;
    private boolean consoleConfirmed;
    private boolean suspended;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterOrganisation command, TenantId tenant) {
        OrganisationRules.thePlatformIsNoOrganisation(tenant);
        unless(stream == null, "organisation.code-taken", tenant.code());
        String name = command.type().bareName(command.name());
        OrganisationRules.nameIsGiven(name);
        OrganisationRules.textsAreNotTooLong(name, command.district(), command.province());
        apply(new OrganisationRegistered(
                name,
                command.type(),
                command.district().strip(),
                command.province().strip(),
                OrganisationRules.websiteIsAnAddress(command.website())));
        UsualDepartments.of(command.type()).forEach(usual -> apply(usual));
    }

    @CommandHandler
    void decide(OpenDepartment command) {
        OrganisationRules.departmentIsNamed(command.department(), command.name(), command.aliases());
        List<String> aliases = command.aliases().stream()
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .distinct()
                .toList();
        var opened = new DepartmentOpened(command.department(), command.name().strip(), aliases);
        if (!opened.equals(departments.get(command.department()))) {
            apply(opened);
        }
    }

    @CommandHandler
    void decide(NameVillages command) {
        List<Village> named = OrganisationRules.villagesAreTold(command.villages());
        if (!named.equals(villages)) {
            apply(new VillagesNamed(named));
        }
    }

    @CommandHandler
    void decide(ConnectLineChannel command, TenantId tenant, Seal seal, LineBots bots, Clock clock) {
        String channel = command.channelId().strip();
        String secret = command.channelSecret().strip();
        String bot = command.botUserId().strip();
        OrganisationRules.channelIsComplete(channel, secret, bot);
        unless(bots.bind(tenant, bot), "organisation.channel-of-another");
        LineChannelConnected before = line;
        if (before == null
                || !before.channelId().equals(channel)
                || !before.botUserId().equals(bot)) {
            if (before != null && !before.botUserId().equals(bot)) {
                bots.freeAfterwards(tenant, before.botUserId());
            }
            apply(new LineChannelConnected(channel, seal.seal(tenant, secret), bot));
        } else if (!seal.open(tenant, before.sealedSecret()).equals(secret)) {
            apply(new LineSecretRotated(
                    seal.seal(tenant, secret), clock.instant().plus(OLD_SECRET_IS_GOOD_FOR)));
            if (command.oldSecretLeaked()) {
                apply(new LineOldSecretDropped(bot));
            }
        }
    }

    @CommandHandler
    void decide(DropOldLineSecret command, Clock clock) {
        LineChannelConnected connected = line;
        unless(connected != null, "organisation.no-line-channel");
        if (connected != null && oldSecretUntil != null && clock.instant().isBefore(oldSecretUntil)) {
            apply(new LineOldSecretDropped(connected.botUserId()));
        }
    }

    @CommandHandler
    void decide(ConfirmLineConsole command) {
        LineChannelConnected connected = line;
        unless(connected != null, "organisation.no-line-channel");
        if (connected != null && !consoleConfirmed) {
            apply(new LineConsoleConfirmed(connected.botUserId()));
        }
    }

    @CommandHandler
    void decide(SuspendOrganisation command) {
        OrganisationRules.reasonIsGiven(command.reason());
        if (!suspended) {
            apply(new OrganisationSuspended(command.reason().strip()));
        }
    }

    @CommandHandler
    void decide(ResumeOrganisation command) {
        if (suspended) {
            apply(new OrganisationResumed());
        }
    }

    @EventSourcingHandler
    void evolve(OrganisationSuspended event) {
        suspended = true;
    }

    @EventSourcingHandler
    void evolve(OrganisationResumed event) {
        suspended = false;
    }

    @EventSourcingHandler
    void evolve(OrganisationRegistered event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), TARGET);
    }

    @EventSourcingHandler
    void evolve(DepartmentOpened event) {
        departments.put(event.department(), event);
    }

    @EventSourcingHandler
    void evolve(VillagesNamed event) {
        villages = event.villages();
    }

    @EventSourcingHandler
    void evolve(LineChannelConnected event) {
        consoleConfirmed = consoleConfirmed && line != null && line.botUserId().equals(event.botUserId());
        line = event;
        oldSecretUntil = null;
    }

    @EventSourcingHandler
    void evolve(LineSecretRotated event) {
        LineChannelConnected before = Objects.requireNonNull(line);
        line = new LineChannelConnected(before.channelId(), event.sealedSecret(), before.botUserId());
        oldSecretUntil = event.oldGoodUntil();
    }

    @EventSourcingHandler
    void evolve(LineOldSecretDropped event) {
        oldSecretUntil = null;
    }

    @EventSourcingHandler
    void evolve(LineConsoleConfirmed event) {
        consoleConfirmed = true;
    }
}
