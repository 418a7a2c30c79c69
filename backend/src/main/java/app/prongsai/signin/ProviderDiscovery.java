package app.prongsai.signin;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.platform.Seal;
import app.prongsai.shared.TenantId;
import app.prongsai.signin.Providers.Known;
import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;

/** Asks a provider where its doors are. It must be the one that it was taken for. */
@Component
class ProviderDiscovery {

    private final ProviderCalls calls;
    private final Seal seal;

    ProviderDiscovery(ProviderCalls calls, Seal seal) {
        this.calls = calls;
        this.seal = seal;
    }

    Known of(TenantId tenant, String label, String issuer, String clientId, String secret) {
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
}
