package app.prongsai.organisations;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.organisations.LineConsole.Account;
import app.prongsai.organisations.LineConsole.Trial;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotAllowed;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.PersonSeal;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.ChatAddress;
import app.prongsai.staff.PersonId;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Connecting the organisation's LINE account, step by step. Every step can be repeated; each says what stopped it. */
@Component
public class LineSetup {

    private static final Duration A_WHILE = Duration.ofSeconds(5);
    private static final Duration A_MOMENT = Duration.ofMillis(20);

    private final Backend backend;
    private final ObjectProvider<LineConsole> lines;
    private final PersonSeal seal;

    LineSetup(Backend backend, ObjectProvider<LineConsole> lines, PersonSeal seal) {
        this.backend = backend;
        this.lines = lines;
        this.seal = seal;
    }

    /** Whose account it is; nothing is stored. */
    public Account lookUp(Actor actor, String channelId, String channelSecret) {
        mustBeAllowed(actor);
        String channel = channelId.strip();
        String secret = channelSecret.strip();
        OrganisationRules.channelIsWellFormed(channel, secret);
        return line().account(channel, secret);
    }

    /**
     * Stores both, sealed; returns when events of the account are taken.
     *
     * @param oldSecretLeaked whether what is signed with the secret before is refused from now on
     */
    public Account connect(Actor actor, String channelId, String channelSecret, boolean oldSecretLeaked) {
        Account account = lookUp(actor, channelId, channelSecret);
        backend.send(actor, new ConnectLineChannel(channelId, channelSecret, account.botUserId(), oldSecretLeaked));
        awaitChannel(actor.tenant(), channelSecret.strip());
        return account;
    }

    /** Tells LINE the address, and lets it call there. */
    public Trial bringEventsTo(Actor actor, URI address) {
        mustBeAllowed(actor);
        line().bringEventsTo(actor.tenant(), address);
        return line().call(actor.tenant(), address);
    }

    public boolean sendsEvents(Actor actor) {
        mustBeAllowed(actor);
        return line().sendsEvents(actor.tenant());
    }

    /** To the person's own linked account. */
    public void sayToMyself(Actor actor, PersonId me, String text) {
        mustBeAllowed(actor);
        unless(actor.id().equals(me.toString()), "organisation.line-test-to-oneself");
        line().say(actor.tenant(), addressOf(actor.tenant(), me), text);
    }

    private String addressOf(TenantId tenant, PersonId person) {
        try {
            String sealed = backend.ask(system(tenant), new ChatAddress(person)).sealedChatUser();
            return seal.find(tenant, sealed).orElseThrow(NotFound::new);
        } catch (NotFound notLinked) {
            throw new RuleViolated("organisation.line-not-linked");
        }
    }

    private void awaitChannel(TenantId tenant, String secret) {
        long end = System.nanoTime() + A_WHILE.toNanos();
        while (System.nanoTime() < end && !isKnown(tenant, secret)) {
            LockSupport.parkNanos(A_MOMENT.toNanos());
        }
    }

    private boolean isKnown(TenantId tenant, String secret) {
        try {
            return backend.ask(system(tenant), new LineChannel())
                    .channelSecret()
                    .equals(secret);
        } catch (NotFound notYet) {
            return false;
        }
    }

    /** Where no LINE is spoken, as in a verb on the command line, there is nobody to ask. */
    private LineConsole line() {
        return lines.getObject();
    }

    private static Actor system(TenantId tenant) {
        return Actor.system(tenant, Channel.WEB);
    }

    private static void mustBeAllowed(Actor actor) {
        if (!actor.hasAny(Role.ADMINISTRATOR, Role.OPERATOR)) {
            throw new NotAllowed(LineSetup.class);
        }
    }
}
