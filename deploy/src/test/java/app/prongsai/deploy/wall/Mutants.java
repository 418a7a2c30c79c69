package app.prongsai.deploy.wall;

import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Role;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;

/** The pieces that hold the wall, each taken away in turn: the probes must notice. */
final class Mutants {

    /** Methods that are told an organisation and act on what is its own; they are given another instead. */
    private static final List<String> TOLD = List.of(
            "MongoRows.id(TenantId,String)",
            "MongoRows.find(TenantId,String)",
            "MongoRows.find(TenantId,Collection)",
            "MongoRows.change(TenantId,String,long,Function)",
            "MongoRows.put(TenantId,String,Object)",
            "MongoRows.putIfAbsent(TenantId,String,Object)",
            "MongoRows.remove(TenantId,String)",
            "MongoRows.belongs(String,TenantId)",
            "ReadModels.noteRead(String,TenantId)",
            "ReadModels.changed(String,TenantId)",
            "TenantFiles.id(TenantId,String)",
            "TenantFiles.store(TenantId,byte[])",
            "TenantFiles.find(TenantId,String)",
            "TenantFiles.findDerived(TenantId,String,String)",
            "TenantFiles.storeDerived(TenantId,String,String,byte[])",
            "Claims.hold(TenantId,String,String,Predicate)",
            "Claims.release(TenantId,String,String)",
            "Seal.key(TenantId,String)",
            "LookingBack.at(TenantId,Instant,Supplier)",
            "TenantTarget.stream(TenantId,Object)",
            "CommitMetaData.of(TenantId,String,Channel,String,String)",
            "Actor.publicOf(TenantId)",
            "Actor.system(TenantId,Channel)",
            "Draft(TenantId,String,long,String,String,Instant,String,Channel,String,List)",
            "Keys.command(TenantId,String)",
            "Keys.chain(TenantId,long)",
            "CommitLog.holds(TenantId,String)",
            "CommitLog.effect(TenantId,String)",
            "CommitLog.history(TenantId,long,int)");

    /** The door's check of the actor, done away with. */
    private static final String CHECK = "mustBeAllowed";

    /** One question of a kind, and in the plain build only those with short answers: each mutant has to answer them all. */
    private static final int MOST = World.FULL ? 1_000 : 8;

    private static final int SHORT = 20_000;

    private final World world;
    private final Asked asked;
    private final Foundations foundations;
    private final List<Prober.Biting> probes;
    private final Map<String, String> baseline = new LinkedHashMap<>();
    final Map<String, String> killed = new TreeMap<>();
    final Set<String> survived = new TreeSet<>();

    /** @param biting what the enumeration of the queries has found to bite */
    Mutants(World world, ApplicationContext context, Foundations foundations, List<Prober.Biting> biting) {
        this.world = world;
        this.asked = new Asked(context);
        this.foundations = foundations;
        Set<Class<?>> types = new HashSet<>();
        this.probes = biting.stream()
                .filter(probe -> probe.theirs().equals(world.others.getFirst()))
                .filter(probe -> types.add(probe.own().getClass()))
                .filter(this::isSteady)
                .limit(MOST)
                .toList();
    }

    /** With what the own organisation is answered; a question whose answer is not the same twice would find mutants everywhere. */
    private boolean isSteady(Prober.Biting probe) {
        String first = asked.answer(world.everybody, probe.own());
        baseline.put(probe.place(), first);
        return (World.FULL || first.length() < SHORT) && first.equals(asked.answer(world.everybody, probe.own()));
    }

    void run(JavaClasses product) {
        Map<String, Executable> walls = Walls.in(product);
        for (String name : TOLD) {
            Executable wall = walls.get(name);
            if (wall == null) {
                throw new IllegalStateException(name + " is no method of the product; where is that check now?");
            }
            meet(name, Swap.in(wall, world.own, world.others.getFirst()));
        }
        Method check = Arrays.stream(Backend.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(CHECK))
                .findFirst()
                .orElseThrow();
        meet("Backend." + CHECK, Swap.without(check));
    }

    private void meet(String name, Swap mutant) {
        try (mutant) {
            foundations.forgetPasts();
            Optional<String> wrong = wrong();
            wrong.ifPresentOrElse(how -> killed.put(name, how), () -> survived.add(name));
        } finally {
            foundations.forgetPasts();
        }
    }

    /** What the probes find wrong first; nothing, as long as every check is there. */
    Optional<String> wrong() {
        return Swap.here(this::answersWrong)
                .or(() -> Swap.here(this::rightsWrong))
                .or(foundations::wrong);
    }

    private Optional<String> answersWrong() {
        for (Prober.Biting probe : probes) {
            String foreign = Asked.without(asked.answer(world.everybody, probe.foreign()), probe.foreignValue());
            String missing = Asked.without(asked.answer(world.everybody, probe.missing()), probe.missingValue());
            if (!foreign.equals(missing)) {
                return Optional.of("leak at " + probe.place());
            }
            if (!asked.answer(world.everybody, probe.own()).equals(baseline.get(probe.place()))) {
                return Optional.of("own lost at " + probe.place());
            }
        }
        return Optional.empty();
    }

    private Optional<String> rightsWrong() {
        Actor nobody = new Actor(
                world.own, "person/malee", world.everybody.channel(), Set.of(Role.RESIDENT), Set.of("finance"));
        Object query = probes.stream()
                .map(Prober.Biting::own)
                .filter(own -> !List.of(
                                own.getClass().getAnnotation(Allowed.class).value())
                        .contains(Role.RESIDENT))
                .findFirst()
                .orElseThrow();
        String refused = asked.answer(nobody, query);
        return refused.startsWith("failed: NotAllowed") ? Optional.empty() : Optional.of("a right too many: " + query);
    }
}
