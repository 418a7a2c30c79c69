/**
 * The door of the staff application: how often anybody may try, who is held and who may come in all the same, and how long
 * a session lasts. What is counted and which sessions are open stands in documents beside the log.
 * Commands: HoldSignIn, LiftSignInHold, NoteSignInHold, SetUpSecondFactor,
 * ResetSecondFactor, AddPasskey, RenamePasskey, RemovePasskey, HoldPasskey, ConnectSignInProvider, DropSignInProvider. Events out: SignInEvent, ProviderEvent. Events in: PersonEvent.
 */
@NullMarked
package app.prongsai.signin;

import org.jspecify.annotations.NullMarked;
