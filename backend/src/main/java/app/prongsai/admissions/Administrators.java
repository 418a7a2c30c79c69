package app.prongsai.admissions;

import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.People;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whether somebody looks after an organisation already. */
@Component
class Administrators {

    private final Backend backend;

    Administrators(@Lazy Backend backend) {
        this.backend = backend;
    }

    boolean has(TenantId organisation) {
        return backend.ask(Actor.system(organisation, Channel.WEB), new People()).people().stream()
                .anyMatch(person -> person.active() && person.roles().contains(Role.ADMINISTRATOR));
    }
}
