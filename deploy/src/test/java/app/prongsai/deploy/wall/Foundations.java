package app.prongsai.deploy.wall;

import static app.prongsai.deploy.wall.Swap.here;

import app.prongsai.measures.MeasureId;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.write.ReportProgress;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.platform.Backend;
import app.prongsai.platform.Seal;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * What the product stands on, probed by itself: each thing is done for two organisations, and the one must find its own
 * and nothing of the other's. One step at a time meets the mutant, the others look from outside.
 */
final class Foundations implements AutoCloseable {

    /** Answers what went wrong, or null. */
    interface Probe {

        @Nullable
        String run();
    }

    /** Before last year's measures were begun. */
    private static final Instant LONG_AGO = Instant.parse("2025-10-20T03:00:00Z");

    private final ApplicationContext context;
    private final TenantId own;
    private final TenantId foreign;
    private final Actor actor;
    private final LogFoundations log;
    private final Map<String, Probe> probes = new LinkedHashMap<>();

    Foundations(ApplicationContext context, World world) {
        this.context = context;
        this.own = world.own;
        this.foreign = world.others.getFirst();
        this.actor = world.everybody;
        this.log = new LogFoundations(own, foreign);
        probes.putAll(new RowFoundations(context, own, foreign).probes());
        probes.put("aggregates", this::aggregates);
        probes.put("seal", this::seal);
        probes.put("actors", this::actors);
        probes.put("past", this::past);
        probes.putAll(log.probes());
    }

    /** The first probe that finds something wrong, with what it is. */
    Optional<String> wrong() {
        for (Map.Entry<String, Probe> probe : probes.entrySet()) {
            String wrong;
            try {
                wrong = probe.getValue().run();
            } catch (RuntimeException | AssertionError broken) {
                wrong = broken.getClass().getSimpleName() + ": " + broken.getMessage();
            }
            if (wrong != null) {
                return Optional.of(probe.getKey() + ": " + wrong);
            }
        }
        return Optional.empty();
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static @Nullable String same(Object wanted, Object found) {
        return Objects.equals(wanted, found) ? null : "wanted " + wanted + ", found " + found;
    }

    @SafeVarargs
    static @Nullable String all(Supplier<@Nullable String>... checks) {
        for (Supplier<@Nullable String> check : checks) {
            String wrong = check.get();
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }

    private @Nullable String aggregates() {
        Asked asked = new Asked(context);
        MeasureId theirs =
                new MeasureId(World.YEAR + "-village-voice-" + foreign.code().charAt(6));
        return same("failed: NotFound: Not found", here(() -> asked.effect(actor, new ReportProgress(theirs, 50, ""))));
    }

    private @Nullable String seal() {
        Seal seal = context.getBean(Seal.class);
        String mark = seal.mark(own, "text");
        String theirs = seal.seal(foreign, "secret");
        return all(
                () -> same("secret", seal.open(own, here(() -> seal.seal(own, "secret")))),
                () -> same("secret", here(() -> seal.open(own, seal.seal(own, "secret")))),
                () -> same(mark, here(() -> seal.mark(own, "text"))),
                () -> same("closed", here(() -> opened(seal, theirs))));
    }

    private String opened(Seal seal, String theirs) {
        try {
            return seal.open(own, theirs);
        } catch (IllegalStateException closed) {
            return "closed";
        }
    }

    private @Nullable String actors() {
        Backend backend = context.getBean(Backend.class);
        return all(
                () -> same(
                        own,
                        here(() -> backend.ask(Actor.publicOf(own), new OrganisationProfile()))
                                .tenant()),
                () -> same(own, here(() -> Actor.operator(own, "operator")).tenant()),
                () -> same(own, here(() -> Actor.system(own, Channel.API)).tenant()));
    }

    private @Nullable String past() {
        String wanted = longAgo();
        forgetPasts();
        String found = here(this::longAgo);
        return wanted.equals(found) ? null : "the past is another's";
    }

    private String longAgo() {
        return Rendered.of(context.getBean(Backend.class).askAsOf(actor, LONG_AGO, new MeasureBoard(World.YEAR - 1)));
    }

    /** What is kept of pasts, for a mutant may have had a hand in it. */
    void forgetPasts() {
        for (String keeper : List.of("keptPasts", "timelines")) {
            ((Map<?, ?>) Objects.requireNonNull(ReflectionTestUtils.getField(context.getBean(keeper), "kept"))).clear();
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
