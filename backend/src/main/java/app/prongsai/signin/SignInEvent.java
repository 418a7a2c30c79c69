package app.prongsai.signin;

import app.prongsai.shared.EventType;
import app.prongsai.staff.PersonId;
import java.time.Instant;

/** What happens to a person's way in. */
public sealed interface SignInEvent {

    PersonId person();

    /**
     * Somebody guessed at the password; strangers are kept out for a while.
     *
     * @param account the mark under which tries are counted
     */
    @EventType(name = "signin.SignInHeld")
    record SignInHeld(PersonId person, String account, Instant until) implements SignInEvent {}

    /** Everybody may try again. */
    @EventType(name = "signin.SignInHoldLifted")
    record SignInHoldLifted(PersonId person) implements SignInEvent {}

    /** The person has read that it happened. */
    @EventType(name = "signin.SignInHoldNoted")
    record SignInHoldNoted(PersonId person) implements SignInEvent {}

    /** From now on a password alone does not let the person in. The secret is kept outside the log. */
    @EventType(name = "signin.SecondFactorSetUp")
    record SecondFactorSetUp(PersonId person) implements SignInEvent {}

    /** It was lost, and passkeys with it; the password alone lets the person in until another is set up. */
    @EventType(name = "signin.SecondFactorReset")
    record SecondFactorReset(PersonId person) implements SignInEvent {}

    /** The person may sign in with it. Key and name are kept outside the log. */
    @EventType(name = "signin.PasskeyAdded")
    record PasskeyAdded(PersonId person, String passkey) implements SignInEvent {}

    /** It is called otherwise now. The name is kept outside the log. */
    @EventType(name = "signin.PasskeyRenamed")
    record PasskeyRenamed(PersonId person, String passkey) implements SignInEvent {}

    /** It lets nobody in any more. */
    @EventType(name = "signin.PasskeyRemoved")
    record PasskeyRemoved(PersonId person, String passkey) implements SignInEvent {}

    /** Its count went back, as that of a copy does; it lets nobody in any more. */
    @EventType(name = "signin.PasskeyHeld")
    record PasskeyHeld(PersonId person, String passkey) implements SignInEvent {}
}
