package app.prongsai.signin;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** The organisation's people sign in there no longer. */
@Allowed({ADMINISTRATOR})
public record DropSignInProvider() implements Command {

    @Override
    public Object target() {
        return SignInProvider.SELF;
    }
}
