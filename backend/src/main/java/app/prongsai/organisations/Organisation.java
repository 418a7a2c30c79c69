package app.prongsai.organisations;

import static app.prongsai.shared.RuleViolated.unless;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.organisations.OrganisationEvent.DepartmentOpened;
import app.prongsai.organisations.OrganisationEvent.LineChannelConnected;
import app.prongsai.organisations.OrganisationEvent.OrganisationRegistered;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.Seal;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import app.prongsai.shared.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    @AggregateIdentifier
    private @Nullable String stream;

    private final Map<String, DepartmentOpened> departments = new HashMap<>();
    private @Nullable String bot;

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
    void decide(ConnectLineChannel command, TenantId tenant, Seal seal, LineBots bots) {
        String channel = command.channelId().strip();
        String secret = command.channelSecret().strip();
        String next = command.botUserId().strip();
        OrganisationRules.channelIsComplete(channel, secret, next);
        unless(bots.bind(tenant, next), "organisation.channel-of-another");
        if (bot != null && !bot.equals(next)) {
            bots.freeAfterwards(tenant, bot);
        }
        apply(new LineChannelConnected(channel, seal.seal(tenant, secret), next));
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
    void evolve(LineChannelConnected event) {
        bot = event.botUserId();
    }
}
