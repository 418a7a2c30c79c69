package app.prongsai.organisations;

import app.prongsai.eventstore.CommitMetaData;
import app.prongsai.organisations.LineChannel.Credentials;
import app.prongsai.organisations.LineStanding.Standing;
import app.prongsai.organisations.OrganisationEvent.DepartmentOpened;
import app.prongsai.organisations.OrganisationEvent.LineChannelConnected;
import app.prongsai.organisations.OrganisationEvent.LineConsoleConfirmed;
import app.prongsai.organisations.OrganisationEvent.LineOldSecretDropped;
import app.prongsai.organisations.OrganisationEvent.LineSecretRotated;
import app.prongsai.organisations.OrganisationEvent.OrganisationRegistered;
import app.prongsai.organisations.OrganisationEvent.OrganisationResumed;
import app.prongsai.organisations.OrganisationEvent.OrganisationSuspended;
import app.prongsai.organisations.OrganisationEvent.VillagesNamed;
import app.prongsai.organisations.OrganisationProfile.Department;
import app.prongsai.organisations.OrganisationProfile.Profile;
import app.prongsai.organisations.OrganisationsOnLine.OnLine;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.ProjectionVersion;
import app.prongsai.platform.Seal;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.readmodel.TenantRegister;
import app.prongsai.shared.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Two rows per organisation: what all may see of it, and its LINE channel with the secret still sealed; and who has one. */
@Component
@ProcessingGroup(Profiles.NAME)
@ProjectionVersion(3)
class Profiles {

    static final String NAME = "organisation-profiles";

    private static final String PROFILE = "profile";
    private static final String LINE = "line";

    private final TenantCollection<Profile> profiles;
    /** @param oldSecret sealed, as the present one is; good until {@code oldGoodUntil} */
    record Line(
            String channelId,
            String secret,
            String botUserId,
            @Nullable String oldSecret,
            @Nullable Instant oldGoodUntil,
            boolean consoleConfirmed) {

        boolean oldIsGood(Clock clock) {
            return oldGoodUntil != null && clock.instant().isBefore(oldGoodUntil);
        }
    }

    private final TenantCollection<Line> channels;
    private final TenantRegister onLine;
    private final Suspensions suspensions;
    private final Seal seal;
    private final Clock clock;

    Profiles(ReadModels readModels, Suspensions suspensions, Seal seal, Clock clock) {
        this.profiles = readModels.collection(NAME, Profile.class);
        this.channels = readModels.collection(NAME, Line.class);
        this.onLine = new TenantRegister(readModels, NAME);
        this.suspensions = suspensions;
        this.seal = seal;
        this.clock = clock;
    }

    /** Events of organisations that share a row take turns, or one's entry would be lost to another's. */
    @Bean
    static ConfigurerModule organisationsOnLineOfOneBucketTakeTurns() {
        return axon -> axon.eventProcessing()
                .registerSequencingPolicy(
                        NAME,
                        configuration -> event -> TenantRegister.bucketOf(
                                CommitMetaData.required(event.getMetaData(), CommitMetaData.TENANT)));
    }

    @EventHandler
    void on(OrganisationEvent event, Occurred occurred) {
        if (ofLine(event)) {
            channels.change(occurred.tenant(), LINE, occurred.place(), before -> after(before, event));
            onLine.enter(occurred.tenant(), true);
        }
        profiles.change(
                occurred.tenant(), PROFILE, occurred.place(), before -> after(before, event, occurred.tenant()));
    }

    @QueryHandler
    Profile answer(OrganisationProfile query, TenantId tenant) {
        return profiles.find(tenant, PROFILE).orElseThrow(NotFound::new);
    }

    @QueryHandler
    Credentials answer(LineChannel query, TenantId tenant) {
        return channels.find(tenant, LINE)
                .map(line -> new Credentials(
                        line.channelId(),
                        seal.open(tenant, line.secret()),
                        line.oldSecret() != null && line.oldIsGood(clock) ? seal.open(tenant, line.oldSecret()) : null,
                        line.botUserId()))
                .orElseThrow(NotFound::new);
    }

    @QueryHandler
    Standing answer(LineStanding query, TenantId tenant) {
        return channels.find(tenant, LINE)
                .map(line -> new Standing(
                        line.channelId(), line.oldIsGood(clock) ? line.oldGoodUntil() : null, line.consoleConfirmed()))
                .orElse(Standing.NOT_CONNECTED);
    }

    @QueryHandler
    OnLine answer(OrganisationsOnLine query) {
        List<TenantId> connected = new ArrayList<>(onLine.all());
        connected.removeAll(Set.copyOf(suspensions.tenants()));
        return new OnLine(connected);
    }

    boolean speaksThrough(TenantId tenant, String bot) {
        return channels.find(tenant, LINE)
                .filter(channel -> channel.botUserId().equals(bot))
                .isPresent();
    }

    private static boolean ofLine(OrganisationEvent event) {
        return event instanceof LineChannelConnected
                || event instanceof LineSecretRotated
                || event instanceof LineOldSecretDropped
                || event instanceof LineConsoleConfirmed;
    }

    private static Line after(@Nullable Line before, OrganisationEvent event) {
        if (event instanceof LineChannelConnected connected) {
            return new Line(
                    connected.channelId(),
                    connected.sealedSecret(),
                    connected.botUserId(),
                    null,
                    null,
                    before != null && before.botUserId().equals(connected.botUserId()) && before.consoleConfirmed());
        }
        if (before == null) {
            throw new IllegalStateException("An event of a LINE channel came before its connection");
        }
        return switch (event) {
            case LineSecretRotated rotated ->
                new Line(
                        before.channelId(),
                        rotated.sealedSecret(),
                        before.botUserId(),
                        before.secret(),
                        rotated.oldGoodUntil(),
                        before.consoleConfirmed());
            case LineOldSecretDropped dropped ->
                new Line(
                        before.channelId(), before.secret(), before.botUserId(), null, null, before.consoleConfirmed());
            default ->
                new Line(
                        before.channelId(),
                        before.secret(),
                        before.botUserId(),
                        before.oldSecret(),
                        before.oldGoodUntil(),
                        true);
        };
    }

    private static Profile after(@Nullable Profile before, OrganisationEvent event, TenantId tenant) {
        if (event instanceof OrganisationRegistered registered) {
            return new Profile(
                    tenant,
                    registered.name(),
                    registered.type(),
                    registered.district(),
                    registered.province(),
                    registered.website(),
                    List.of(),
                    false);
        }
        if (before == null) {
            throw new IllegalStateException("An event of an organisation came before its registration");
        }
        return switch (event) {
            case OrganisationRegistered registered -> before;
            case DepartmentOpened opened -> copy(before, with(before.departments(), opened), before.lineConnected());
            case LineChannelConnected connected -> copy(before, before.departments(), true);
            case LineSecretRotated rotated -> before;
            case LineOldSecretDropped dropped -> before;
            case LineConsoleConfirmed confirmed -> before;
            case VillagesNamed named -> before;
            case OrganisationSuspended suspended -> before;
            case OrganisationResumed resumed -> before;
        };
    }

    private static Profile copy(Profile profile, List<Department> departments, boolean lineConnected) {
        return new Profile(
                profile.tenant(),
                profile.name(),
                profile.type(),
                profile.district(),
                profile.province(),
                profile.website(),
                departments,
                lineConnected);
    }

    /** A department that is opened again keeps its place in the list. */
    private static List<Department> with(List<Department> departments, DepartmentOpened opened) {
        Department department = new Department(opened.department(), opened.name(), opened.aliases());
        List<Department> changed = new ArrayList<>(departments);
        changed.replaceAll(other -> other.key().equals(department.key()) ? department : other);
        if (!changed.contains(department)) {
            changed.add(department);
        }
        return changed;
    }
}
