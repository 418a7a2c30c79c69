package app.prongsai.deploy.demo;

import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import java.util.Map;
import java.util.Set;

/** The people of an organisation in the roles in which they act. */
record DemoCast(TenantId tenant) {

    private static final Map<String, String> OFFICERS =
            Map.of("clerk-office", "somying", "finance", "wichai", "public-works", "prasert");

    Actor coordinator() {
        return staff("malee", Channel.WEB, Role.COORDINATOR, "clerk-office");
    }

    Actor publisher() {
        return staff("somying", Channel.WEB, Role.PUBLISHER, "clerk-office");
    }

    Actor officer(String department) {
        return staff(String.valueOf(OFFICERS.get(department)), Channel.LINE, Role.OFFICER, department);
    }

    Actor head() {
        return new Actor(
                tenant,
                "person/suda",
                Channel.WEB,
                Set.of(Role.HEAD),
                Set.of("clerk-office", "finance", "public-works"));
    }

    Actor clerk() {
        return staff("anan", Channel.WEB, Role.CLERK, "clerk-office");
    }

    Actor executive() {
        return staff("boonmee", Channel.WEB, Role.EXECUTIVE, "clerk-office");
    }

    /** Nobody: what the instance finds by itself. */
    Actor clockwork() {
        return Actor.system(tenant, Channel.CLOCK);
    }

    private Actor staff(String login, Channel channel, Role role, String department) {
        return new Actor(tenant, "person/" + login, channel, Set.of(role), Set.of(department));
    }
}
