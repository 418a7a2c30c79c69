package app.prongsai.deploy.wall;

import app.prongsai.shared.Actor;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Command;
import app.prongsai.shared.Query;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every question and command by everybody who may not, about the own organisation's things and the others'. */
final class Rights {

    private static final int MOST = World.FULL ? 10 : 1;

    private final World world;
    private final Asked asked;
    final Set<String> answered = new TreeSet<>();
    int probes;

    Rights(World world, Asked asked) {
        this.world = world;
        this.asked = asked;
    }

    void probe() {
        Stream.concat(World.types(Query.class).stream(), World.types(Command.class).stream())
                .forEach(this::probe);
    }

    private void probe(Class<?> type) {
        List<Role> allowed = List.of(type.getAnnotation(Allowed.class).value());
        for (TenantId whose : List.of(world.own, world.others.getFirst())) {
            List<Object> messages =
                    world.samples(whose).of(type).stream().limit(MOST).toList();
            for (Role role : Role.values()) {
                if (!allowed.contains(role)) {
                    Actor actor = new Actor(world.own, "person/malee", Channel.WEB, Set.of(role), Set.of());
                    messages.forEach(message -> probe(actor, message));
                }
            }
        }
    }

    private void probe(Actor actor, Object message) {
        probes++;
        String answer = message instanceof Query<?> ? asked.answer(actor, message) : asked.effect(actor, message);
        if (!answer.startsWith("failed: NotAllowed")) {
            answered.add(message.getClass().getSimpleName() + " to " + actor.roles());
        }
    }
}
