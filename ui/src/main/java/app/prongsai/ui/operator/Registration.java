package app.prongsai.ui.operator;

import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.InvitePerson;
import app.prongsai.staff.PersonId;
import app.prongsai.staff.SetPassword;
import app.prongsai.ui.signin.SignedIn;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes an organisation in together with its first administrator, step by step and each step once. */
@Component
class Registration {

    record Administrator(PersonId person, String name, String position, String login, String password) {}

    private final Backend backend;
    private final SignedIn signedIn;

    Registration(Backend backend, SignedIn signedIn) {
        this.backend = backend;
        this.signedIn = signedIn;
    }

    /** @param attempt the same on every try of the same form, so that a corrected form goes on where it stopped */
    void register(String attempt, TenantId tenant, RegisterOrganisation organisation, Administrator first) {
        Actor operator = signedIn.operatorOf(tenant);
        backend.send(operator, attempt + "-organisation", organisation);
        backend.send(
                operator,
                attempt + "-person",
                new InvitePerson(
                        first.person(),
                        first.name(),
                        first.position(),
                        first.login(),
                        Set.of(),
                        Set.of(Role.ADMINISTRATOR)));
        backend.send(operator, new SetPassword(first.person(), first.password()));
    }
}
