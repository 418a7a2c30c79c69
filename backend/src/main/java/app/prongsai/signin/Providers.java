package app.prongsai.signin;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.platform.Backend;
import app.prongsai.platform.NotAllowed;
import app.prongsai.platform.Seal;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who besides us can say who somebody is: a provider of the organisation's own, and one of the platform's for all. */
@Component
public class Providers {

    private static final String KEY = "self";
    private static final int LONGEST = 500;

    /** What people see of one. */
    public record Shown(String label, String issuer, String clientId) {}

    /** @param post whether the secret goes with the form and not with the header */
    record Known(
            String label,
            String issuer,
            String clientId,
            String sealedSecret,
            String authorization,
            String token,
            String keys,
            boolean post) {}

    private final TenantCollection<Known> providers;
    private final ProviderDiscovery discovery;
    private final PlatformProvider platform;
    private final Backend backend;
    private final Seal seal;

    Providers(
            ReadModels readModels, ProviderDiscovery discovery, PlatformProvider platform, Backend backend, Seal seal) {
        this.providers = readModels.collection("sign-in-providers", Known.class);
        this.discovery = discovery;
        this.platform = platform;
        this.backend = backend;
        this.seal = seal;
    }

    /** Asks the provider where its doors are, and keeps what it says; nothing is stored if it does not answer as it should. */
    public void connect(Actor actor, String label, String issuer, String clientId, String clientSecret) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw new NotAllowed(ConnectSignInProvider.class);
        }
        unless(
                !label.isBlank()
                        && label.length() <= LONGEST
                        && issuer.length() <= LONGEST
                        && !clientId.isBlank()
                        && clientId.length() <= LONGEST
                        && !clientSecret.isBlank()
                        && clientSecret.length() <= LONGEST,
                "signin.provider-needs-all");
        Known known =
                discovery.of(actor.tenant(), label.strip(), issuer.strip(), clientId.strip(), clientSecret.strip());
        providers.put(actor.tenant(), KEY, known);
        backend.send(actor, new ConnectSignInProvider(known.label(), known.issuer(), known.clientId()));
    }

    void forget(TenantId tenant) {
        providers.remove(tenant, KEY);
    }

    public Optional<Shown> shown(TenantId tenant) {
        return providers.find(tenant, KEY).map(known -> new Shown(known.label(), known.issuer(), known.clientId()));
    }

    /** What people call the platform's; empty if it has none. */
    public Optional<String> platforms() {
        return platform.label();
    }

    /** @param atPlatform whether the platform's own */
    Optional<Known> known(TenantId tenant, boolean atPlatform) {
        return atPlatform ? platform.known() : providers.find(tenant, KEY);
    }

    String secret(TenantId tenant, boolean atPlatform, Known known) {
        return seal.open(atPlatform ? TenantId.PLATFORM : tenant, known.sealedSecret());
    }
}
