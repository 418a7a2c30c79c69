package app.prongsai.signin;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.signin.PasskeyRows.Key;
import app.prongsai.signin.PasskeyRows.Keys;
import app.prongsai.signin.PasskeysOf.Listed;
import app.prongsai.staff.People;
import app.prongsai.staff.PersonId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.InvalidSignatureCountException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keys that people's devices keep for them (WebAuthn). The device makes sure of the person, so that a passkey is both what one has
 * and what one knows or is; it also says who they are, so that nobody types a name.
 */
@Component
public class Passkeys {

    /** The rule by which an answer is refused that comes too late. */
    public static final String AGAIN = "signin.passkey-again";

    static final int MOST = 10;

    static final String TOO_MANY = "signin.passkeys-too-many";
    private static final String NOT_MADE = "signin.passkey-not-made";
    private static final String REFUSED = "signin.passkey-refused";
    private static final String GONE = "signin.passkey-gone";
    private static final int LONGEST_NAME = 60;

    /**
     * What was asked of a device, until it answers.
     *
     * @param options for the browser
     * @param request what the answer is checked against
     */
    public record Ceremony(PasskeySite site, String options, String request, Instant until) {

        /** Says nothing of the challenge, wherever it may be printed. */
        @Override
        public String toString() {
            return "Ceremony[" + site + "]";
        }
    }

    /**
     * Who has come.
     *
     * @param person null for the platform's operator
     */
    public record Proved(TenantId tenant, People.@Nullable Person person) {}

    private final PasskeyRows rows;
    private final Backend backend;
    private final Clock clock;

    Passkeys(PasskeyRows rows, Backend backend, Clock clock) {
        this.rows = rows;
        this.backend = backend;
        this.clock = clock;
    }

    /**
     * Asks the asker's device for a new passkey.
     *
     * @param login and name, under which the device is to list it
     */
    public Ceremony offer(Actor who, PasskeySite site, String login, String name) {
        Whose me = Whose.of(who);
        Keys mine = rows.begun(me);
        unless(mine.keys().size() < MOST, TOO_MANY, MOST);
        var request = Ceremonies.at(site, rows.ring(me, mine))
                .registration(UserIdentity.builder()
                        .name(login)
                        .displayName(name)
                        .id(ByteArray.fromBase64(mine.handle()))
                        .build());
        try {
            Ceremony offer = new Ceremony(
                    site,
                    request.toCredentialsCreateJson(),
                    request.toJson(),
                    clock.instant().plus(Ceremonies.PATIENCE));
            rows.offer(me, request.getChallenge(), offer);
            return offer;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * What the device has made counts from now on, if it is what it was asked for; each offer is good for one answer. The same
     * answer once more, for the command was decided again, changes nothing.
     *
     * @return the id under which the passkey is known from now on
     */
    String accept(Actor who, String name, String answer) {
        nameIsGiven(name);
        Whose me = Whose.of(who);
        try {
            var response = Optional.ofNullable(PublicKeyCredential.parseRegistrationResponseJson(answer))
                    .orElseThrow(() -> new RuleViolated(NOT_MADE));
            ByteArray challenge = response.getResponse().getClientData().getChallenge();
            Ceremony offer = rows.offer(me, challenge)
                    .filter(one -> clock.instant().isBefore(one.until()))
                    .orElseThrow(() -> new RuleViolated(AGAIN));
            var request = PublicKeyCredentialCreationOptions.fromJson(offer.request());
            Keys mine = rows.of(me);
            unless(request.getUser().getId().getBase64().equals(mine.handle()), AGAIN);
            CurrentUnitOfWork.get().afterCommit(done -> rows.answered(me, challenge));
            String id = rows.id(me, challenge);
            Optional<Key> kept =
                    mine.keys().stream().filter(key -> key.id().equals(id)).findFirst();
            if (kept.isPresent()) {
                unless(kept.get().credential().equals(response.getId().getBase64()), AGAIN);
                return id;
            }
            unless(mine.keys().size() < MOST, TOO_MANY, MOST);
            RegisteredCredential credential =
                    Ceremonies.at(offer.site(), rows.ring(me, mine)).registered(request, response);
            rows.add(me, id, credential, name.strip(), clock.instant());
            return id;
        } catch (RegistrationFailedException | IOException notWhatWasAskedFor) {
            throw new RuleViolated(NOT_MADE);
        }
    }

    /** Asks for whichever passkey the browser has for this site. */
    public Ceremony begin(PasskeySite site) {
        AssertionRequest request = Ceremonies.at(site).assertion();
        try {
            return new Ceremony(
                    site,
                    request.toCredentialsGetJson(),
                    request.toJson(),
                    clock.instant().plus(Ceremonies.PATIENCE));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Who has answered.
     *
     * @throws RuleViolated the same for everything that cannot be believed, so that it tells nothing of what there is
     */
    public Proved finish(Ceremony ceremony, String answer) {
        unless(clock.instant().isBefore(ceremony.until()), AGAIN);
        try {
            var response = Optional.ofNullable(PublicKeyCredential.parseAssertionResponseJson(answer))
                    .orElseThrow(Passkeys::refused);
            Whose whose =
                    response.getResponse().getUserHandle().flatMap(rows::whose).orElseThrow(Passkeys::refused);
            People.Person person = whose.isOperator() ? null : active(whose);
            Keys theirs = rows.of(whose);
            Key key = theirs.keys().stream()
                    .filter(one -> one.credential().equals(response.getId().getBase64()))
                    .filter(one -> !rows.use(whose.tenant(), one.id()).held())
                    .findFirst()
                    .orElseThrow(Passkeys::refused);
            try {
                long count = Ceremonies.at(ceremony.site(), rows.ring(whose, theirs))
                        .count(AssertionRequest.fromJson(ceremony.request()), response);
                rows.use(whose.tenant(), key.id(), count, clock.instant());
            } catch (InvalidSignatureCountException copied) {
                backend.send(Actor.system(whose.tenant(), Channel.WEB), new HoldPasskey(whose.id(), key.id()));
                throw refused();
            }
            return new Proved(whose.tenant(), person);
        } catch (AssertionFailedException | IOException notToBeBelieved) {
            throw refused();
        }
    }

    private People.Person active(Whose whose) {
        return backend.ask(Actor.system(whose.tenant(), Channel.WEB), new People()).people().stream()
                .filter(one -> one.active() && one.person().toString().equals(whose.person()))
                .findFirst()
                .orElseThrow(Passkeys::refused);
    }

    private static RuleViolated refused() {
        return new RuleViolated(REFUSED);
    }

    private static void nameIsGiven(String name) {
        unless(!name.isBlank() && name.length() <= LONGEST_NAME, "signin.passkey-needs-name", LONGEST_NAME);
    }

    void rename(Actor who, String id, String name) {
        nameIsGiven(name);
        unless(rows.has(Whose.of(who), id), GONE);
        rows.rename(Whose.of(who), id, name.strip());
    }

    /** False if there is none. */
    boolean remove(Actor who, String id) {
        return rows.remove(Whose.of(who), id);
    }

    /** False if there is none. */
    boolean hold(TenantId tenant, PersonId person, String id) {
        return rows.hold(Whose.of(tenant, person), id);
    }

    void forget(TenantId tenant, PersonId person) {
        rows.forget(Whose.of(tenant, person));
    }

    boolean hasAny(TenantId tenant, PersonId person) {
        return !rows.of(Whose.of(tenant, person)).keys().isEmpty();
    }

    Listed answer(PasskeysOf query, Actor actor) {
        Whose whose = Whose.of(actor.tenant(), query.person());
        if (!actor.has(Role.SYSTEM) && !actor.id().equals(whose.person())) {
            throw new NotFound();
        }
        return new Listed(rows.listed(whose));
    }

    /** What was asked of devices and never answered is forgotten. */
    void sweep() {
        rows.sweepOffers(clock.instant());
    }
}
