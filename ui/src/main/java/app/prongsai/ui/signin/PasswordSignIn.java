package app.prongsai.ui.signin;

import app.prongsai.access.RecordSignIn.Way;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Standstill;
import app.prongsai.shared.Actor;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.signin.SecondFactors;
import app.prongsai.signin.SignInGuard;
import app.prongsai.staff.Authenticate;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** "login@organisation" and a password; the platform's operator signs in as "operator". */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final int LONGEST = 200;

    private final Backend backend;
    private final SignInGuard guard;
    private final SecondFactors factors;
    private final Arrival arrival;
    private final Browser browser;
    private final Standstill standstill;
    private final Clock clock;
    private final OperatorAccount operator;

    PasswordSignIn(
            Backend backend,
            SignInGuard guard,
            SecondFactors factors,
            Arrival arrival,
            Browser browser,
            Standstill standstill,
            Clock clock,
            OperatorAccount operator) {
        this.backend = backend;
        this.guard = guard;
        this.factors = factors;
        this.arrival = arrival;
        this.browser = browser;
        this.standstill = standstill;
        this.clock = clock;
        this.operator = operator;
    }

    @Override
    public Authentication authenticate(Authentication claim) {
        String name = claim.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(claim.getCredentials());
        String cookie = guard.cookie(name);
        SignInGuard.Attempt attempt = guard.attempt(name, browser.address(), browser.kept(cookie))
                .orElseThrow(() -> new LockedException("Too many failed attempts"));
        try {
            SignedInPerson person = person(name, password);
            if (standstill.holds(person.tenant())) {
                throw new DisabledException("The organisation is suspended");
            }
            if (factors.isSetUp(person.actor())) {
                SecondStep.remember(browser.request(), person, cookie, attempt, clock);
                throw new SecondStep.Needed();
            }
            browser.keep(cookie, attempt.succeeded(person.actor()));
            return arrival.begin(person, Way.PASSWORD);
        } catch (BadCredentialsException e) {
            attempt.failed();
            throw e;
        } catch (RuleViolated tooMany) {
            throw new AuthenticationServiceException("Too many are signing in", tooMany);
        }
    }

    private SignedInPerson person(String name, String password) {
        if (name.length() > LONGEST || password.length() > LONGEST) {
            throw wrong();
        }
        if (name.equals(OperatorAccount.NAME)) {
            return operator(password);
        }
        int at = name.lastIndexOf('@');
        String code = name.substring(at + 1);
        if (at < 1 || !TenantId.isCode(code) || TenantId.PLATFORM.code().equals(code)) {
            throw wrong();
        }
        TenantId tenant = new TenantId(code);
        try {
            var account = backend.ask(Actor.publicOf(tenant), new Authenticate(name.substring(0, at), password));
            return new SignedInPerson(
                    tenant,
                    account.person().toString(),
                    account.name(),
                    account.position(),
                    Set.copyOf(account.departments()),
                    Set.copyOf(account.roles()),
                    "");
        } catch (NotFound nobody) {
            throw wrong();
        }
    }

    private SignedInPerson operator(String password) {
        if (!operator.fits(password)) {
            throw wrong();
        }
        return SignedInPerson.operator();
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("Wrong name or password");
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
