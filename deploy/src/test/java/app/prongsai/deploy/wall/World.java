package app.prongsai.deploy.wall;

import app.prongsai.deploy.ProductClasses;
import app.prongsai.deploy.demo.OwnIds;
import app.prongsai.deploy.demo.Towns;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Query;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.signin.Sessions;
import app.prongsai.thai.FiscalYear;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** Four organisations with one of everything, and what each holds: one asks, to which the three others are foreign. */
final class World {

    /** Whether every value is tried; otherwise every question, place and organisation, but few values of each. */
    static final boolean FULL = Boolean.getBoolean("prongsai.wall.full");

    /** Questions of all organisations; what they answer is nobody's own. */
    private static final Set<String> OF_ALL = Set.of("NationalOverview", "PublicOrganisations");

    static final int YEAR = FiscalYear.of(Towns.TODAY).year();

    final Towns towns;
    final TenantId own;
    final List<TenantId> others;
    final Actor everybody;
    final Values values = new Values();
    private final Map<TenantId, Samples> samples = new LinkedHashMap<>();
    private final Backend backend;
    private final ApplicationContext context;

    World(ApplicationContext context) {
        this.context = context;
        this.backend = context.getBean(Backend.class);
        this.towns = new Towns(context);
        List<TenantId> tenants = towns.fill();
        own = tenants.getFirst();
        others = tenants.subList(1, tenants.size());
        everybody = everybodyOf(own);
        tenants.forEach(this::gather);
        tenants.forEach(tenant -> samples.put(
                tenant, new Samples(values, tenant, towns.told(tenant).messages(), YEAR)));
    }

    Samples samples(TenantId tenant) {
        return samples.get(tenant);
    }

    /** Every record of that kind in the product, such as every query. */
    static List<Class<?>> types(Class<?> kind) {
        return ProductClasses.ALL.stream()
                .filter(type -> type.isRecord() && type.isAssignableTo(kind))
                .map(JavaClass::reflect)
                .sorted(Comparator.comparing(Class::getName))
                .collect(Collectors.toList());
    }

    private static Actor everybodyOf(TenantId tenant) {
        return new Actor(tenant, "person/malee", Channel.WEB, Set.of(Role.values()), Set.of("clerk-office", "finance"));
    }

    private void gather(TenantId tenant) {
        values.add(tenant, "session", context.getBean(Sessions.class).begin(everybodyOf(tenant), "Firefox, Windows"));
        OwnIds.events(context, tenant).forEach(event -> values.gather(tenant, event));
        Towns.Told told = towns.told(tenant);
        told.messages().forEach(message -> values.gather(tenant, message));
        told.more().forEach((kind, some) -> some.forEach(value -> values.add(tenant, kind, value)));
        Samples bare = new Samples(values, tenant, told.messages(), YEAR);
        for (Class<?> type : types(Query.class)) {
            if (!OF_ALL.contains(type.getSimpleName())
                    && Arrays.stream(type.getRecordComponents())
                            .allMatch(component -> component.getType() == int.class)) {
                bare.of(type)
                        .forEach(query ->
                                values.gatherButYears(tenant, answered(everybodyOf(tenant), (Query<?>) query)));
            }
        }
    }

    private Object answered(Actor actor, Query<?> query) {
        try {
            return backend.ask(actor, query);
        } catch (RuntimeException nothing) {
            return List.of();
        }
    }
}
