package app.prongsai.ui.operator;

import app.prongsai.admissions.Admissions.Request;
import app.prongsai.admissions.Granting;
import app.prongsai.admissions.Granting.Granted;
import app.prongsai.limits.LimitKind;
import app.prongsai.limits.LimitsInForce;
import app.prongsai.limits.LimitsInForce.InForce;
import app.prongsai.limits.SetLimit;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.organisations.ResumeOrganisation;
import app.prongsai.organisations.SuspendOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.Invitation;
import app.prongsai.staff.InvitePerson;
import app.prongsai.staff.PersonId;
import app.prongsai.staff.SetPassword;
import app.prongsai.ui.signin.SignedIn;
import app.prongsai.ui.words.PublicAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes an organisation in together with its first administrator, step by step and each step once. */
@Component
class Registration {

    private static final Duration A_WHILE = Duration.ofSeconds(5);
    private static final Duration A_MOMENT = Duration.ofMillis(20);

    record Administrator(PersonId person, String name, String position, String login, String password) {}

    private final Backend backend;
    private final SignedIn signedIn;
    private final Granting granting;
    private final PublicAddress addresses;

    Registration(Backend backend, SignedIn signedIn, Granting granting, PublicAddress addresses) {
        this.backend = backend;
        this.signedIn = signedIn;
        this.granting = granting;
        this.addresses = addresses;
    }

    /** A request that was verified; the read models follow within moments, and the invitation is there when they have. */
    Granted grant(Request request) {
        Granted granted = granting.grant(signedIn.operatorOf(TenantId.PLATFORM), request);
        long end = System.nanoTime() + A_WHILE.toNanos();
        while (System.nanoTime() < end && invited(request).isEmpty()) {
            LockSupport.parkNanos(A_MOMENT.toNanos());
        }
        return granted;
    }

    InForce limits(TenantId tenant) {
        return backend.ask(signedIn.operatorOf(tenant), new LimitsInForce());
    }

    void limit(TenantId tenant, LimitKind kind, @Nullable Long most) {
        backend.send(signedIn.operatorOf(tenant), new SetLimit(kind, most));
    }

    void suspend(TenantId tenant, String reason) {
        backend.send(signedIn.operatorOf(tenant), new SuspendOrganisation(reason));
    }

    void resume(TenantId tenant) {
        backend.send(signedIn.operatorOf(tenant), new ResumeOrganisation());
    }

    /** Whom the request brought in, as long as they have not chosen a password. */
    Optional<Granted> invited(Request request) {
        Granted granted = new Granted(
                new TenantId(request.code()), new PersonId(request.admission().value()));
        try {
            sealed(granted);
            return Optional.of(granted);
        } catch (NotFound cameInAlready) {
            return Optional.empty();
        }
    }

    /** The address by which that person comes in. */
    String invitation(Granted granted) {
        return addresses.of("/join/" + granted.organisation().code() + "/invitation/" + sealed(granted));
    }

    private String sealed(Granted granted) {
        return backend.ask(signedIn.operatorOf(granted.organisation()), new Invitation(granted.person()))
                .sealed();
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
