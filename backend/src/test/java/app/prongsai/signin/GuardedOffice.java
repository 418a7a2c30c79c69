package app.prongsai.signin;

import static app.prongsai.testing.Eventually.eventually;

import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.signin.SignInGuard.Attempt;
import app.prongsai.staff.Authenticate;
import app.prongsai.staff.InvitePerson;
import app.prongsai.staff.PersonId;
import app.prongsai.staff.SetPassword;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An organisation with one officer, who signs in as the screens do it. */
record GuardedOffice(Backend backend, TenantId tenant) {

    static final PersonId SOMCHAI = new PersonId("somchai");
    static final String PASSWORD = "ทำงานโปร่งใส";

    static GuardedOffice of(Backend backend, String code) {
        GuardedOffice office = new GuardedOffice(backend, new TenantId(code));
        backend.send(
                Actor.operator(office.tenant, "operator"),
                new RegisterOrganisation("ช่อระกา", OrganisationType.TAO, "บ้านเหลื่อม", "นครราชสีมา", null));
        backend.send(
                office.administrator(),
                new InvitePerson(
                        SOMCHAI, "สมชาย ใจดี", "นักวิชาการคลัง", "somchai", Set.of("finance"), Set.of(Role.OFFICER)));
        backend.send(office.administrator(), new SetPassword(SOMCHAI, PASSWORD));
        eventually(() -> backend.ask(Actor.publicOf(office.tenant), new Authenticate("somchai", PASSWORD)));
        eventually(() -> backend.ask(Actor.publicOf(office.tenant), new OrganisationProfile()));
        return office;
    }

    Actor administrator() {
        return new Actor(tenant, new PersonId("chief").toString(), Channel.WEB, Set.of(Role.ADMINISTRATOR), Set.of());
    }

    Actor somchai() {
        return new Actor(tenant, SOMCHAI.toString(), Channel.WEB, Set.of(Role.OFFICER), Set.of("finance"));
    }

    Actor system() {
        return Actor.system(tenant, Channel.WEB);
    }

    String name() {
        return "somchai@" + tenant;
    }

    /** What the browser is to keep; empty for whoever must wait or has the wrong password. */
    Optional<String> signIn(SignInGuard guard, String password, String address, @Nullable String device) {
        Attempt attempt = guard.attempt(name(), address, device).orElse(null);
        if (attempt == null) {
            return Optional.empty();
        }
        try {
            backend.ask(Actor.publicOf(tenant), new Authenticate("somchai", password));
            return Optional.of(attempt.succeeded(somchai()));
        } catch (NotFound wrong) {
            attempt.failed();
            return Optional.empty();
        }
    }
}
