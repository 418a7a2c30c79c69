package app.prongsai.signin;

import app.prongsai.shared.EventType;

/** What happens to an organisation's own way of saying who its people are. */
public sealed interface ProviderEvent {

    /** The secret is kept outside the log. */
    @EventType(name = "signin.SignInProviderConnected")
    record SignInProviderConnected(String label, String issuer, String clientId) implements ProviderEvent {}

    @EventType(name = "signin.SignInProviderDropped")
    record SignInProviderDropped(String issuer) implements ProviderEvent {}
}
