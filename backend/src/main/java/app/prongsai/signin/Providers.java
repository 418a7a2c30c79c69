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
import com.fasterxml.jackson.databind.JsonNode;
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
    private final ProviderCalls calls;
    private final ProviderSettings settings;
    private final Backend backend;
    private final Seal seal;

    Providers(ReadModels readModels, ProviderCalls calls, ProviderSettings settings, Backend backend, Seal seal) {
        this.providers = readModels.collection("sign-in-providers", Known.class);
        this.calls = calls;
        this.settings = settings;
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
        Known known = discovered(actor.tenant(), label.strip(), issuer.strip(), clientId.strip(), clientSecret.strip());
        providers.put(actor.tenant(), KEY, known);
        backend.send(actor, new ConnectSignInProvider(known.label(), known.issuer(), known.clientId()));
    }

    private Known discovered(TenantId tenant, String label, String issuer, String clientId, String secret) {
        String base = issuer.replaceAll("/+$", "");
        JsonNode found = calls.get(base + "/.well-known/openid-configuration");
        String said = found.path("issuer").asText();
        unless(said.replaceAll("/+$", "").equals(base), "signin.provider-is-another", said);
        String token = found.path("token_endpoint").asText();
        String keys = found.path("jwks_uri").asText();
        String authorization = found.path("authorization_endpoint").asText();
        calls.asked(token);
        calls.asked(keys);
        calls.asked(authorization);
        String methods = found.path("token_endpoint_auth_methods_supported").toString();
        boolean post = methods.contains("client_secret_post") && !methods.contains("client_secret_basic");
        return new Known(label, said, clientId, seal.seal(tenant, secret), authorization, token, keys, post);
    }

    void forget(TenantId tenant) {
        providers.remove(tenant, KEY);
    }

    public Optional<Shown> shown(TenantId tenant) {
        return providers.find(tenant, KEY).map(known -> new Shown(known.label(), known.issuer(), known.clientId()));
    }

    /** What people call the platform's; empty if it has none. */
    public Optional<String> platforms() {
        return settings.issuer().isBlank() ? Optional.empty() : Optional.of(settings.label());
    }

    /** @param platform whether the platform's own, which is asked where its doors are each time */
    Optional<Known> known(TenantId tenant, boolean platform) {
        if (!platform) {
            return providers.find(tenant, KEY);
        }
        return platforms()
                .map(label -> discovered(
                        TenantId.PLATFORM, label, settings.issuer(), settings.clientId(), settings.clientSecret()));
    }

    String secret(TenantId tenant, boolean platform, Known known) {
        return seal.open(platform ? TenantId.PLATFORM : tenant, known.sealedSecret());
    }
}
