package app.prongsai.ui.signin;

import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The one place where a session becomes an actor. */
@Component
public class SignedIn {

    public SignedInPerson person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInPerson person) {
            return person;
        }
        throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
    }

    public Actor actor() {
        return person().actor();
    }

    public boolean operator() {
        return actor().has(Role.OPERATOR);
    }

    /** The operator acting upon an organisation that is being taken in. */
    public Actor operatorOf(TenantId organisation) {
        if (!operator()) {
            throw new AuthenticationCredentialsNotFoundException("Only the operator acts upon other organisations");
        }
        return Actor.operator(organisation, person().id());
    }
}
