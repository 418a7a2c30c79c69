package app.prongsai.signin;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Seal;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.signin.Providers.Known;
import app.prongsai.staff.MailAddress;
import app.prongsai.staff.People;
import app.prongsai.staff.PersonId;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signing in at a provider (OpenID Connect, authorization code with PKCE, state and nonce). Whom it names must be somebody
 * already: by the subject that was linked earlier, or by the e-mail address that the provider has verified and that is one
 * person's alone. It never makes anybody a member of the staff.
 */
@Component
public class ProviderSignIn {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration DRIFT = Duration.ofMinutes(1);
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384);

    /**
     * What the browser's session keeps until somebody comes back.
     *
     * @param address to which the browser is sent
     */
    public record Departure(
            TenantId tenant,
            boolean platform,
            URI address,
            String back,
            String state,
            String nonce,
            String verifier,
            Instant until) {

        /** Says nothing of what must not be guessed, wherever it may be printed. */
        @Override
        public String toString() {
            return "Departure[" + tenant + "]";
        }
    }

    record Subject(String person) {}

    private final Providers providers;
    private final ProviderCalls calls;
    private final TenantCollection<Subject> subjects;
    private final Backend backend;
    private final Seal seal;
    private final Clock clock;

    ProviderSignIn(
            Providers providers, ProviderCalls calls, ReadModels readModels, Backend backend, Seal seal, Clock clock) {
        this.providers = providers;
        this.calls = calls;
        this.subjects = readModels.collection("sign-in-subjects", Subject.class);
        this.backend = backend;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * @param platform whether at the platform's provider, not the organisation's
     * @param back where the provider is to send the browser
     * @throws NotFound if there is no such provider
     */
    public Departure begin(TenantId tenant, boolean platform, String back) {
        Known known = providers.known(tenant, platform).orElseThrow(NotFound::new);
        String state = random();
        String nonce = random();
        String verifier = random();
        String query = form(Map.of(
                "response_type",
                "code",
                "client_id",
                known.clientId(),
                "redirect_uri",
                back,
                "scope",
                "openid email",
                "state",
                state,
                "nonce",
                nonce,
                "code_challenge",
                challenge(verifier),
                "code_challenge_method",
                "S256"));
        String address = known.authorization() + (known.authorization().contains("?") ? "&" : "?") + query;
        return new Departure(
                tenant,
                platform,
                URI.create(address),
                back,
                state,
                nonce,
                verifier,
                clock.instant().plus(PATIENCE));
    }

    /**
     * Who has come back.
     *
     * @throws RuleViolated whose sentence says what to do, if that is nobody or cannot be believed
     */
    public People.Person finish(Departure departure, String state, String code) {
        unless(
                clock.instant().isBefore(departure.until())
                        && MessageDigest.isEqual(
                                departure.state().getBytes(StandardCharsets.UTF_8),
                                state.getBytes(StandardCharsets.UTF_8)),
                "signin.provider-again");
        Known known = providers
                .known(departure.tenant(), departure.platform())
                .orElseThrow(() -> new RuleViolated("signin.provider-again"));
        return person(departure, claims(known, departure, token(known, departure, code)));
    }

    private String token(Known known, Departure departure, String code) {
        String secret = providers.secret(departure.tenant(), departure.platform(), known);
        Map<String, String> form = new HashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                departure.back(),
                "code_verifier",
                departure.verifier()));
        Map<String, String> headers = Map.of();
        if (known.post()) {
            form.put("client_id", known.clientId());
            form.put("client_secret", secret);
        } else {
            String both = encoded(known.clientId()) + ":" + encoded(secret);
            headers = Map.of(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
        }
        JsonNode answer = calls.post(known.token(), form, headers);
        return answer.path("id_token").asText();
    }

    private JWTClaimsSet claims(Known known, Departure departure, String token) {
        try {
            var keys = new ImmutableJWKSet<SecurityContext>(
                    JWKSet.parse(calls.get(known.keys()).toString()));
            var processor = new DefaultJWTProcessor<SecurityContext>();
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
            processor.setJWTClaimsSetVerifier((claims, context) -> {});
            JWTClaimsSet claims = processor.process(token, null);
            unless(isForUs(known, departure, claims), "signin.provider-not-believed");
            return claims;
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException forged) {
            throw new RuleViolated("signin.provider-not-believed");
        }
    }

    private boolean isForUs(Known known, Departure departure, JWTClaimsSet claims) throws ParseException {
        Instant now = clock.instant();
        List<String> audience = claims.getAudience();
        Object party = claims.getClaim("azp");
        return known.issuer().equals(claims.getIssuer())
                && audience.contains(known.clientId())
                && (party == null ? audience.size() == 1 : known.clientId().equals(party))
                && isAfter(claims.getExpirationTime(), now.minus(DRIFT))
                && isAfter(claims.getIssueTime(), now.minus(PATIENCE))
                && !isAfter(claims.getIssueTime(), now.plus(DRIFT))
                && departure.nonce().equals(claims.getStringClaim("nonce"))
                && claims.getSubject() != null
                && !claims.getSubject().isBlank();
    }

    private static boolean isAfter(@Nullable Date date, Instant moment) {
        return date != null && date.toInstant().isAfter(moment);
    }

    private People.Person person(Departure departure, JWTClaimsSet claims) {
        Actor system = Actor.system(departure.tenant(), Channel.WEB);
        List<People.Person> staff = backend.ask(system, new People()).people().stream()
                .filter(People.Person::active)
                .toList();
        String mark = seal.mark(departure.tenant(), claims.getIssuer() + "\n" + claims.getSubject());
        Optional<String> linked = subjects.find(departure.tenant(), mark).map(Subject::person);
        Optional<People.Person> known = linked.flatMap(person -> staff.stream()
                .filter(one -> one.person().value().equals(person))
                .findFirst());
        if (known.isPresent()) {
            return known.get();
        }
        String mail =
                Boolean.TRUE.equals(claims.getClaim("email_verified")) ? String.valueOf(claims.getClaim("email")) : "";
        List<People.Person> theirs = staff.stream()
                .filter(person -> mail.equalsIgnoreCase(address(system, person.person())))
                .toList();
        unless(!mail.isBlank() && theirs.size() == 1, "signin.provider-knows-somebody-else");
        People.Person person = theirs.getFirst();
        subjects.put(departure.tenant(), mark, new Subject(person.person().value()));
        return person;
    }

    private String address(Actor system, PersonId person) {
        try {
            return backend.ask(system, new MailAddress(person)).address();
        } catch (NotFound none) {
            return "";
        }
    }

    private static String random() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
