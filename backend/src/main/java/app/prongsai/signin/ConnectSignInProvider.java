package app.prongsai.signin;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** From now on the organisation's people may sign in there too; whoever sends this has asked the provider where its doors are. */
@Allowed({ADMINISTRATOR})
public record ConnectSignInProvider(String label, String issuer, String clientId) implements Command {

    @Override
    public Object target() {
        return SignInProvider.SELF;
    }
}
