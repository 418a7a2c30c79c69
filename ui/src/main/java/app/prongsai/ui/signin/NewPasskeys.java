package app.prongsai.ui.signin;

import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.RuleViolated;
import app.prongsai.signin.PasskeySite;
import app.prongsai.signin.Passkeys;
import app.prongsai.signin.Sessions;
import app.prongsai.signin.SignInGuard;
import app.prongsai.staff.Authenticate;
import app.prongsai.ui.words.PublicAddress;
import org.springframework.stereotype.Component;

/** Adding a passkey to one's own account. Whoever did not sign in just now shows by the password that it is still they. */
@Component
public class NewPasskeys {

    private final Passkeys passkeys;
    private final Sessions sessions;
    private final SignInGuard guard;
    private final SignedIn signedIn;
    private final OperatorAccount operator;
    private final Browser browser;
    private final PublicAddress addresses;
    private final Backend backend;

    NewPasskeys(
            Passkeys passkeys,
            Sessions sessions,
            SignInGuard guard,
            SignedIn signedIn,
            OperatorAccount operator,
            Browser browser,
            PublicAddress addresses,
            Backend backend) {
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.guard = guard;
        this.signedIn = signedIn;
        this.operator = operator;
        this.browser = browser;
        this.addresses = addresses;
        this.backend = backend;
    }

    /** Whether they work under the address by which the person has come. */
    public boolean workHere() {
        return PasskeySite.of(addresses.of("")).isPresent();
    }

    /** What most people call theirs. */
    public String usualName() {
        return browser.device();
    }

    public boolean needPassword() {
        return !sessions.isFresh(signedIn.actor(), signedIn.person().session());
    }

    /**
     * What the browser is to ask the device.
     *
     * @param name as the person signs in
     * @param password of no account where none is needed
     */
    public String offer(String name, String password) {
        PasskeySite site =
                PasskeySite.of(addresses.of("")).orElseThrow(() -> new RuleViolated("signin.passkey-not-here"));
        if (needPassword()) {
            prove(name, password);
        }
        return passkeys.offer(signedIn.actor(), site, name, signedIn.person().name())
                .options();
    }

    private void prove(String name, String password) {
        SignInGuard.Attempt attempt = guard.attempt(name, browser.address(), null)
                .orElseThrow(() -> new RuleViolated("signin.password-wait"));
        if (!fits(name, password)) {
            attempt.failed();
            throw new RuleViolated("signin.password-wrong");
        }
        attempt.succeeded(signedIn.actor());
    }

    private boolean fits(String name, String password) {
        if (signedIn.operator()) {
            return operator.fits(password);
        }
        try {
            String login = name.substring(0, name.lastIndexOf('@'));
            backend.ask(Actor.publicOf(signedIn.actor().tenant()), new Authenticate(login, password));
            return true;
        } catch (NotFound wrong) {
            return false;
        }
    }
}
