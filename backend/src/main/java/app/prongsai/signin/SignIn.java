package app.prongsai.signin;

import static app.prongsai.shared.RuleViolated.unless;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.platform.Occurred;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import app.prongsai.shared.Actor;
import app.prongsai.signin.SignInEvent.PasskeyAdded;
import app.prongsai.signin.SignInEvent.PasskeyHeld;
import app.prongsai.signin.SignInEvent.PasskeyRemoved;
import app.prongsai.signin.SignInEvent.PasskeyRenamed;
import app.prongsai.signin.SignInEvent.SecondFactorReset;
import app.prongsai.signin.SignInEvent.SecondFactorSetUp;
import app.prongsai.signin.SignInEvent.SignInHeld;
import app.prongsai.signin.SignInEvent.SignInHoldLifted;
import app.prongsai.signin.SignInEvent.SignInHoldNoted;
import app.prongsai.staff.PersonId;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(type = "sign-in", commandTargetResolver = TenantTarget.NAME, cache = WarmAggregates.NAME)
final class SignIn {

    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable SignInHeld held;
    private boolean noted;
    private boolean secondFactor;
    private final Set<String> added = new HashSet<>();

    static Object of(PersonId person) {
        return "sign-in/" + person.value();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(HoldSignIn command) {
        apply(new SignInHeld(command.person(), command.account(), command.until()));
    }

    @CommandHandler
    void decide(LiftSignInHold command, Clock clock, SignInCounts counts) {
        SignInHeld present = held;
        if (present != null && clock.instant().isBefore(present.until())) {
            counts.forget(present.account());
            apply(new SignInHoldLifted(command.person()));
        }
    }

    @CommandHandler
    void decide(NoteSignInHold command, Actor actor) {
        unless(isTheirOwn(command.person(), actor), "signin.note-of-another");
        if (!noted) {
            apply(new SignInHoldNoted(command.person()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SetUpSecondFactor command, Actor actor, SecondFactors factors) {
        unless(isTheirOwn(command.person(), actor), "signin.factor-of-another");
        factors.accept(actor, command.code());
        apply(new SecondFactorSetUp(command.person()));
    }

    @CommandHandler
    void decide(ResetSecondFactor command, Actor actor, SecondFactors factors, Passkeys passkeys) {
        if (secondFactor || passkeys.hasAny(actor.tenant(), command.person())) {
            factors.forget(actor.tenant(), command.person());
            apply(new SecondFactorReset(command.person()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AddPasskey command, Actor actor, Passkeys passkeys) {
        unless(isTheirOwn(command.person(), actor), "signin.factor-of-another");
        String passkey = passkeys.accept(actor, command.name(), command.answer());
        if (!added.contains(passkey)) {
            apply(new PasskeyAdded(command.person(), passkey));
        }
    }

    @CommandHandler
    void decide(RenamePasskey command, Actor actor, Passkeys passkeys) {
        unless(isTheirOwn(command.person(), actor), "signin.factor-of-another");
        passkeys.rename(actor, command.passkey(), command.name());
        apply(new PasskeyRenamed(command.person(), command.passkey()));
    }

    @CommandHandler
    void decide(RemovePasskey command, Actor actor, Passkeys passkeys) {
        unless(isTheirOwn(command.person(), actor), "signin.factor-of-another");
        if (passkeys.remove(actor, command.passkey()) || added.contains(command.passkey())) {
            apply(new PasskeyRemoved(command.person(), command.passkey()));
        }
    }

    @CommandHandler
    void decide(HoldPasskey command, Actor actor, Passkeys passkeys) {
        if (passkeys.hold(actor.tenant(), command.person(), command.passkey())) {
            apply(new PasskeyHeld(command.person(), command.passkey()));
        }
    }

    private static boolean isTheirOwn(PersonId person, Actor actor) {
        return Whose.of(actor).equals(Whose.of(actor.tenant(), person));
    }

    @EventSourcingHandler
    void evolve(SecondFactorSetUp event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), of(event.person()));
        secondFactor = true;
    }

    @EventSourcingHandler
    void evolve(PasskeyAdded event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), of(event.person()));
        added.add(event.passkey());
    }

    @EventSourcingHandler
    void evolve(PasskeyRemoved event) {
        added.remove(event.passkey());
    }

    @EventSourcingHandler
    void evolve(SecondFactorReset event) {
        secondFactor = false;
        added.clear();
    }

    @EventSourcingHandler
    void evolve(SignInHeld event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), of(event.person()));
        held = event;
        noted = false;
    }

    @EventSourcingHandler
    void evolve(SignInHoldLifted event) {
        held = null;
    }

    @EventSourcingHandler
    void evolve(SignInHoldNoted event) {
        noted = true;
    }
}
