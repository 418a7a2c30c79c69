package app.prongsai.signin;

import app.prongsai.platform.Backend;
import app.prongsai.platform.PersonSeal;
import app.prongsai.platform.Seal;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import app.prongsai.signin.SignInCounts.Limit;
import app.prongsai.staff.People;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How often anybody may try to sign in. Strangers share few tries at one name, wherever they come from; then the name is held
 * for them, and the person is told. A browser or an address from which the person signed in before has tries of its own, so
 * that whoever guesses keeps nobody out. Names that nobody has are treated alike.
 */
@Component
public class SignInGuard {

    private static final Logger LOG = LoggerFactory.getLogger(SignInGuard.class);
    private static final String DEVICE = "known-device";
    private static final int PARTS = 4;
    private static final int LONGEST_DEVICE = 1000;
    private static final Duration DAY = Duration.ofDays(1);

    private final SignInCounts counts;
    private final SignInSettings settings;
    private final Backend backend;
    private final PersonSeal people;
    private final Seal seal;
    private final Clock clock;

    SignInGuard(
            SignInCounts counts, SignInSettings settings, Backend backend, PersonSeal people, Seal seal, Clock clock) {
        this.counts = counts;
        this.settings = settings;
        this.backend = backend;
        this.people = people;
        this.seal = seal;
        this.clock = clock;
    }

    /** One try, which is to be told how it ended. */
    public final class Attempt {

        private final String name;
        private final String account;
        private final String place;
        private final boolean strange;
        private final List<Limit> added;

        private Attempt(String name, String account, String place, boolean strange, List<Limit> added) {
            this.name = name;
            this.account = account;
            this.place = place;
            this.strange = strange;
            this.added = added;
        }

        public void failed() {
            if (strange && counts.ofStrangers(account).stream().anyMatch(counts::isFull)) {
                counts.hold(account).ifPresent(until -> tell(name, account, until));
            }
        }

        /**
         * @param who it was
         * @return what the browser is to keep, so that it is known the next time
         */
        public String succeeded(Actor who) {
            counts.clear(added.getFirst());
            counts.takeBack(added.subList(1, added.size()));
            counts.know(Whose.of(who), account, place);
            Instant until = clock.instant().plus(settings.knownFor());
            return people.seal(
                    who.tenant(),
                    who.id(),
                    String.join(
                            "\n",
                            DEVICE,
                            account,
                            until.toString(),
                            UUID.randomUUID().toString()));
        }
    }

    /** Under what name the browser is to keep it. */
    public String cookie(String name) {
        return "known-" + account(name).substring(0, 12);
    }

    /**
     * @param name "login@organisation", or another of the instance, in lower case
     * @param device what the browser has kept for this name, whatever it may be
     * @return empty if it must wait, whatever the password
     */
    public Optional<Attempt> attempt(String name, String address, @Nullable String device) {
        String account = account(name);
        String place = seal.mark(TenantId.PLATFORM, network(address));
        Limit here = new Limit("name/" + account + "/" + place, settings.window(), settings.triesPerName());
        Optional<String> known = device == null ? Optional.empty() : known(name, account, device);
        if (known.isPresent()) {
            String what = "device/" + account + "/" + known.get();
            return attempt(
                    name,
                    account,
                    place,
                    false,
                    List.of(
                            new Limit(what, settings.window(), settings.guesses()),
                            new Limit("day/" + what, DAY, settings.guessesPerDay())));
        }
        Limit all = new Limit("address/" + place, settings.window(), settings.triesPerAddress());
        if (counts.isKnown(tenant(name), account, place)) {
            Limit today = new Limit("day/" + here.what(), DAY, settings.guessesPerDay());
            return attempt(name, account, place, false, List.of(here, today, all));
        }
        if (counts.isHeld(account)) {
            return Optional.empty();
        }
        List<Limit> strangers = counts.ofStrangers(account);
        return attempt(name, account, place, true, List.of(here, all, strangers.getFirst(), strangers.getLast()));
    }

    /** Whoever comes with a passkey gives no name, so that only tries from an address are counted, and no hold keeps them out. */
    public boolean mayTryPasskey(String address) {
        return counts.add(passkeys(address));
    }

    /** The try was no guess. */
    public void passkeyFitted(String address) {
        counts.takeBack(passkeys(address));
    }

    private List<Limit> passkeys(String address) {
        String place = seal.mark(TenantId.PLATFORM, network(address));
        return List.of(new Limit("passkey/" + place, settings.window(), settings.triesPerAddress()));
    }

    private Optional<Attempt> attempt(String name, String account, String place, boolean strange, List<Limit> limits) {
        return counts.add(limits) ? Optional.of(new Attempt(name, account, place, strange, limits)) : Optional.empty();
    }

    /** Which device it is, if it is one that this very account left there. */
    private Optional<String> known(String name, String account, String device) {
        if (device.length() > LONGEST_DEVICE) {
            return Optional.empty();
        }
        try {
            String[] parts = opened(name, device).orElse("").split("\n", PARTS);
            return parts.length == PARTS
                            && parts[0].equals(DEVICE)
                            && parts[1].equals(account)
                            && clock.instant().isBefore(Instant.parse(parts[2]))
                    ? Optional.of(parts[3])
                    : Optional.empty();
        } catch (IllegalStateException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | DateTimeParseException noneOfOurs) {
            return Optional.empty();
        }
    }

    /** Empty where its owner is erased. Before people's keys sealed them, the platform's did. */
    private Optional<String> opened(String name, String device) {
        return PersonSeal.isNamed(device)
                ? people.find(tenant(name), device)
                : Optional.of(seal.open(TenantId.PLATFORM, device));
    }

    /** The platform's operator, and whatever nobody has, is of no organisation. */
    private static TenantId tenant(String name) {
        int at = name.lastIndexOf('@');
        String code = name.substring(at + 1);
        return at < 1 || !TenantId.isCode(code) ? TenantId.PLATFORM : new TenantId(code);
    }

    private String account(String name) {
        return seal.mark(TenantId.PLATFORM, "account/" + name);
    }

    /** Of IPv6, whoever has one address has 2⁶⁴ of them. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length < 16 ? address : HexFormat.of().formatHex(bytes, 0, 8);
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }

    /** The person hears of it, and the administrator, if there is such a person. */
    private void tell(String name, String account, Instant until) {
        TenantId tenant = tenant(name);
        if (tenant.equals(TenantId.PLATFORM)) {
            LOG.warn("Somebody guesses at the password of the platform's own account or of nobody's");
            return;
        }
        Actor system = Actor.system(tenant, Channel.WEB);
        String login = name.substring(0, name.lastIndexOf('@'));
        backend.ask(system, new People()).people().stream()
                .filter(person -> person.active() && person.login().equals(login))
                .findFirst()
                .ifPresent(person -> backend.send(system, new HoldSignIn(person.person(), account, until)));
    }
}
