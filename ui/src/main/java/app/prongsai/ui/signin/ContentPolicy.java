package app.prongsai.ui.signin;

/** What a browser may load and run. Portal pages run nothing at all; Vaadin writes scripts and styles into its page. */
public final class ContentPolicy {

    public static final String PORTAL = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    static final String APP = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; "
            + "form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    private ContentPolicy() {}
}
