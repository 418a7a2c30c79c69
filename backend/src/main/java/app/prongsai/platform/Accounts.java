package app.prongsai.platform;

import app.prongsai.shared.Actor;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import app.prongsai.shared.Query;
import app.prongsai.shared.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sees to it that what is {@link Accountable} is noted; by whom nothing is noted are automations, and people looking at themselves. */
@Component
class Accounts {

    private static final Set<Role> ADMINISTRATIVE = EnumSet.of(Role.ADMINISTRATOR, Role.OPERATOR, Role.SYSTEM);

    private final ObjectProvider<AccessNotes> notes;
    private final ClassValue<String> acts = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> command) {
            Allowed allowed = command.getAnnotation(Allowed.class);
            List<Role> roles = allowed == null ? List.of() : List.of(allowed.value());
            boolean administrative = ADMINISTRATIVE.containsAll(roles)
                    && (roles.contains(Role.ADMINISTRATOR) || roles.contains(Role.OPERATOR));
            return administrative ? command.getSimpleName() : "";
        }
    };

    Accounts(ObjectProvider<AccessNotes> notes) {
        this.notes = notes;
    }

    void carriedOut(Actor actor, Command command) {
        String about = String.valueOf(command.target());
        String act = acts.get(command.getClass());
        Accountable accountable = command.getClass().getAnnotation(Accountable.class);
        if (!act.isEmpty()) {
            note(actor, act, about, false);
        } else if (accountable != null && !about.equals(actor.id())) {
            note(actor, accountable.value(), about, false);
        }
    }

    void answered(Actor actor, Query<?> query) {
        Accountable accountable = query.getClass().getAnnotation(Accountable.class);
        if (accountable != null) {
            String about = query instanceof AboutSomebody somebody ? somebody.about() : "";
            if (!about.equals(actor.id())) {
                note(actor, accountable.value(), about, true);
            }
        }
    }

    private void note(Actor actor, String what, @Nullable String about, boolean look) {
        if (!actor.has(Role.SYSTEM)) {
            notes.ifAvailable(log -> log.note(actor, what, about == null ? "" : about, look));
        }
    }
}
