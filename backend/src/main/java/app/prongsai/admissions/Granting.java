package app.prongsai.admissions;

import app.prongsai.admissions.Admissions.Request;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.InvitePerson;
import app.prongsai.staff.PersonId;
import app.prongsai.staff.SetMailAddress;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What follows when a request is found right, step by step and each step once: the organisation, unless it was taken in
 * with the national list, and its first administrator, who is to be invited. Stopped in between, it is done again.
 */
@Component
public class Granting {

    private static final int LONGEST_LOGIN = 40;

    private final Backend backend;

    Granting(Backend backend) {
        this.backend = backend;
    }

    /** The first administrator, and the organisation. */
    public record Granted(TenantId organisation, PersonId person) {}

    /** @param operator of the platform */
    public Granted grant(Actor operator, Request request) {
        TenantId tenant = new TenantId(request.code());
        Actor there = Actor.operator(tenant, operator.id());
        PersonId person = new PersonId(request.admission().value());
        String attempt = request.admission().toString();
        if (!isThere(there)) {
            backend.send(
                    there,
                    attempt + "/organisation",
                    new RegisterOrganisation(
                            request.name(), request.type(), request.district(), request.province(), request.website()));
        }
        backend.sendOnce(
                there,
                attempt + "/person",
                new InvitePerson(
                        person,
                        request.contact().name(),
                        request.contact().position(),
                        login(request.contact().mail()),
                        Set.of(),
                        Set.of(Role.ADMINISTRATOR)));
        backend.sendOnce(
                there,
                attempt + "/mail",
                new SetMailAddress(person, request.contact().mail()));
        backend.send(operator, attempt + "/granted", new GrantAdmission(request.admission()));
        return new Granted(tenant, person);
    }

    private boolean isThere(Actor operator) {
        try {
            backend.ask(operator, new OrganisationProfile());
            return true;
        } catch (NotFound notYet) {
            return false;
        }
    }

    /** What stands before the @, as far as a login may be so. */
    private static String login(String mail) {
        String name = mail.substring(0, mail.indexOf('@')).toLowerCase(Locale.ROOT);
        String login = name.replaceAll("[^a-z0-9.-]", "-").replaceFirst("^[.-]+", "");
        return login.isEmpty() ? "admin" : login.substring(0, Math.min(LONGEST_LOGIN, login.length()));
    }
}
