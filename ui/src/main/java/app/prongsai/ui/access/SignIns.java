package app.prongsai.ui.access;

import app.prongsai.access.RecordSignIn;
import app.prongsai.access.RecordSignIn.Way;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import app.prongsai.ui.signin.SignedInPerson;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Puts on record who signed in, by what, and that somebody failed to; of whoever failed nothing that was typed is kept. */
@Component
class SignIns {

    private final Backend backend;

    SignIns(Backend backend) {
        this.backend = backend;
    }

    @EventListener
    void on(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInPerson person
                && event.getAuthentication().getDetails() instanceof Way way) {
            record(person.tenant(), person.id(), way);
        }
    }

    /** Who is turned away before anything is tried leaves no entry, or a flood of guesses would be a flood of entries. */
    @EventListener
    void on(AbstractAuthenticationFailureEvent event) {
        if (event.getException() instanceof LockedException) {
            return;
        }
        String name = event.getAuthentication().getName();
        String code = name.substring(name.lastIndexOf('@') + 1).strip();
        if (name.indexOf('@') > 0 && TenantId.isCode(code) && isHere(new TenantId(code))) {
            record(new TenantId(code), RecordSignIn.UNKNOWN, Way.FAILED);
        }
    }

    private boolean isHere(TenantId tenant) {
        try {
            backend.ask(Actor.publicOf(tenant), new OrganisationProfile());
            return true;
        } catch (NotFound nobody) {
            return false;
        }
    }

    private void record(TenantId tenant, String who, Way way) {
        backend.send(Actor.system(tenant, Channel.WEB), new RecordSignIn(who, way));
    }
}
