package app.prongsai.signin;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.platform.Backend;
import app.prongsai.platform.PersonSeal;
import app.prongsai.platform.Seal;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.Actor;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.signin.MySecondFactor.Mine;
import app.prongsai.signin.SecondFactorPeople.SetUp;
import app.prongsai.signin.SignInCounts.Limit;
import app.prongsai.staff.People;
import app.prongsai.staff.PersonId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * What somebody shows beside the password: a code of the app that shares a secret with us, or one of the recovery codes. The
 * secret is sealed with the person's key, of recovery codes there are marks; both stand beside the log, so that they can be forgotten.
 */
@Component
@EnableConfigurationProperties(SecondFactorSettings.class)
public class SecondFactors {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int DAYS_TRIES = 4;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param recovery marks of the codes that work, once each */
    record Factor(String sealedSecret, List<String> recovery) {}

    /** Once only. */
    record Spent(Instant at) {}

    private final TenantCollection<Factor> factors;
    private final TenantCollection<Spent> spent;
    private final Passkeys passkeys;
    private final SignInCounts counts;
    private final SecondFactorSettings settings;
    private final Backend backend;
    private final PersonSeal people;
    private final Seal seal;
    private final Clock clock;

    SecondFactors(
            ReadModels readModels,
            Passkeys passkeys,
            SignInCounts counts,
            SecondFactorSettings settings,
            Backend backend,
            PersonSeal people,
            Seal seal,
            Clock clock) {
        this.factors = readModels.collection("sign-in-factors", Factor.class);
        this.spent = readModels.collection("sign-in-spent", Spent.class);
        this.passkeys = passkeys;
        this.counts = counts;
        this.settings = settings;
        this.backend = backend;
        this.people = people;
        this.seal = seal;
        this.clock = clock;
    }

    /** What an authenticator app is to be told: for its camera, and for whoever types. */
    public record Offer(String address, String secret, List<String> recoveryCodes) {

        /** Says nothing, wherever it may be printed. */
        @Override
        public String toString() {
            return "Offer[]";
        }
    }

    /**
     * A new secret with new recovery codes for the asker; it counts once a code has shown that the app knows it.
     *
     * @param name under which the app is to list it
     */
    public Offer offer(Actor who, String name) {
        byte[] secret = random(Totp.KEY_BYTES);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String letters = Totp.base32(random(RECOVERY_BYTES)).toLowerCase(Locale.ROOT);
            codes.add(letters.substring(0, 4) + "-" + letters.substring(4));
        }
        String sealed = people.seal(who.tenant(), who.id(), Base64.getEncoder().encodeToString(secret));
        List<String> marks = codes.stream().map(code -> mark(who, code)).toList();
        factors.put(who.tenant(), "offered/" + who.id(), new Factor(sealed, marks));
        String typed = Totp.base32(secret);
        String address =
                "otpauth://totp/Prongsai:" + name.replace("@", "%40") + "?secret=" + typed + "&issuer=Prongsai";
        return new Offer(address, typed, codes);
    }

    /** The offer counts from now on, if the code is one of its. */
    void accept(Actor who, String code) {
        Factor offered = factors.find(who.tenant(), "offered/" + who.id())
                .orElseThrow(() -> new RuleViolated("signin.code-wrong"));
        unless(mayTry(who) && isNow(who, offered, code), "signin.code-wrong");
        factors.put(who.tenant(), who.id(), offered);
        factors.remove(who.tenant(), "offered/" + who.id());
    }

    /** And passkeys; also the operator's. */
    void forget(TenantId tenant, PersonId person) {
        String owner = Whose.of(tenant, person).person();
        factors.remove(tenant, owner);
        factors.remove(tenant, "offered/" + owner);
        spent.remove(tenant, "grace/" + owner);
        passkeys.forget(tenant, person);
    }

    public boolean isSetUp(Actor who) {
        return factors.find(who.tenant(), who.id()).isPresent();
    }

    /** Whether this proves it is them: a code of the app, or a recovery code; each once, and few tries. */
    public boolean proves(Actor who, String typed) {
        String code = typed.strip().toLowerCase(Locale.ROOT).replace(" ", "");
        Factor factor = factors.find(who.tenant(), who.id()).orElse(null);
        if (factor == null || !mayTry(who)) {
            return false;
        }
        boolean proved = code.length() == Totp.DIGITS ? isNow(who, factor, code) : recovers(who, factor, code);
        if (proved) {
            counts.takeBack(limits(who));
        }
        return proved;
    }

    private boolean mayTry(Actor who) {
        return counts.add(limits(who));
    }

    private List<Limit> limits(Actor who) {
        String whose = seal.mark(TenantId.PLATFORM, who.tenant() + "/" + who.id());
        return List.of(
                new Limit("factor/" + whose, TEN_MINUTES, settings.tries()),
                new Limit("day/factor/" + whose, DAY, settings.tries() * DAYS_TRIES));
    }

    private boolean isNow(Actor who, Factor factor, String code) {
        Optional<String> secret = people.find(who.tenant(), factor.sealedSecret());
        if (secret.isEmpty()) {
            return false;
        }
        OptionalLong step = Totp.step(Base64.getDecoder().decode(secret.get()), code, clock.instant());
        return step.isPresent() && once(who, "step/" + step.getAsLong());
    }

    private boolean recovers(Actor who, Factor factor, String code) {
        String mark = mark(
                who, code.contains("-") || code.length() < 5 ? code : code.substring(0, 4) + "-" + code.substring(4));
        return factor.recovery().contains(mark) && once(who, "recovery/" + mark);
    }

    private boolean once(Actor who, String what) {
        return spent.putIfAbsent(who.tenant(), what + "/" + who.id(), new Spent(clock.instant()));
    }

    private String mark(Actor who, String code) {
        return seal.mark(who.tenant(), "recovery/" + who.id() + "/" + code);
    }

    /** By when it must be set up; empty where it is, and where none is demanded. */
    public Optional<Instant> due(Actor who) {
        if (isSetUp(who) || who.roles().stream().noneMatch(settings.roles()::contains)) {
            return Optional.empty();
        }
        String key = "grace/" + who.id();
        Spent begun = spent.find(who.tenant(), key).orElse(null);
        Instant since = begun == null ? clock.instant() : begun.at();
        return Optional.of(since.plus(settings.grace()));
    }

    /** Somebody signs in: from now on the grace is counted. */
    public void signedIn(Actor who) {
        if (due(who).isPresent()) {
            spent.putIfAbsent(who.tenant(), "grace/" + who.id(), new Spent(clock.instant()));
        }
    }

    /** Whether nothing else may be done before it is set up. */
    public boolean isOverdue(Actor who) {
        return due(who).filter(due -> !clock.instant().isBefore(due)).isPresent();
    }

    Mine answer(MySecondFactor query, Actor actor) {
        Factor mine = factors.find(actor.tenant(), actor.id()).orElse(null);
        return new Mine(
                mine != null, mine == null ? 0 : left(actor, mine), due(actor).orElse(null));
    }

    SetUp answer(SecondFactorPeople query, Actor actor) {
        return new SetUp(backend.ask(actor, new People()).people().stream()
                .map(People.Person::person)
                .filter(person ->
                        factors.find(actor.tenant(), person.toString()).isPresent()
                                || passkeys.hasAny(actor.tenant(), person))
                .toList());
    }

    private int left(Actor who, Factor factor) {
        List<String> keys = factor.recovery().stream()
                .map(mark -> "recovery/" + mark + "/" + who.id())
                .toList();
        return factor.recovery().size() - spent.find(who.tenant(), keys).size();
    }

    /** Steps long past can be shown again without harm: their codes are no longer good. */
    void sweep() {
        Instant before = clock.instant().minus(DAY);
        spent.leftOver().stream()
                .filter(entry ->
                        entry.key().startsWith("step/") && entry.row().at().isBefore(before))
                .forEach(entry -> spent.remove(entry.tenant(), entry.key()));
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
