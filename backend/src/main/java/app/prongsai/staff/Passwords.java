package app.prongsai.staff;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Password hashes, outside the log so that they can be replaced and forgotten. Only a few are made at a time, for each
 * takes much memory: whoever comes then waits.
 */
@Component
@EnableConfigurationProperties(PasswordSettings.class)
class Passwords {

    private final PasswordSettings settings;
    private final TenantCollection<PasswordHash> hashes;
    private final Semaphore making;

    /** Tried when there is no password, so that the answer takes as long. */
    private final PasswordHash nobodys;

    Passwords(ReadModels readModels, PasswordSettings settings) {
        this.settings = settings;
        this.nobodys = PasswordHash.nobodys(settings);
        this.making = new Semaphore(settings.atOnce(), true);
        this.hashes = readModels.collection("staff-passwords", PasswordHash.class);
    }

    void set(TenantId tenant, PersonId person, String password) {
        hashes.put(tenant, person.value(), inTurn(() -> PasswordHash.of(password, settings)));
    }

    void forget(TenantId tenant, PersonId person) {
        hashes.remove(tenant, person.value());
    }

    boolean isSet(TenantId tenant, PersonId person) {
        return hashes.find(tenant, person.value()).isPresent();
    }

    /** Tells one password of a person from the next, without telling it. */
    Optional<String> mark(TenantId tenant, PersonId person) {
        return hashes.find(tenant, person.value()).map(PasswordHash::mark);
    }

    /** The mark of the password that fits; whose hash is not made as new ones are, gets a new one by that. */
    Optional<String> fitting(TenantId tenant, @Nullable PersonId person, String password) {
        PasswordHash hash = tried(tenant, person);
        if (!inTurn(() -> hash.fits(password))) {
            return Optional.empty();
        }
        if (person != null && !hash.isMadeAsNewOnesAre(settings)) {
            PasswordHash anew = inTurn(() -> hash.anew(password, settings));
            hashes.putWhile(tenant, person.value(), "salt", hash.salt(), anew);
        }
        return Optional.of(hash.mark());
    }

    /** Costs the same whoever it is. */
    PasswordHash tried(TenantId tenant, @Nullable PersonId person) {
        return person == null ? nobodys : hashes.find(tenant, person.value()).orElse(nobodys);
    }

    private <T> T inTurn(Supplier<T> work) {
        boolean mayBegin;
        try {
            mayBegin = making.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            mayBegin = false;
        }
        unless(mayBegin, "staff.too-many-at-the-door");
        try {
            return work.get();
        } finally {
            making.release();
        }
    }
}
