package app.prongsai.ui.signin;

/** What a browser may load and run: portal pages nothing at all, everything but Vaadin's page only what has a file of its own. */
public final class ContentPolicy {

    public static final String HEADER = "Content-Security-Policy";

    public static final String PORTAL = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** A portal page with a script of its own, which asks for what a passkey is to answer. */
    static final String SIGN_IN = PORTAL + "; script-src 'self'; connect-src 'self'";

    /** For whatever has no policy of its own: data, files, Vaadin's answers, the simulator. */
    static final String OTHERWISE = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
            + "img-src 'self' data: blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    private ContentPolicy() {}

    /**
     * Vaadin's client makes functions of texts that the server sends, and its components write styles into the page; only
     * scripts of the page that bear the nonce run, so none that somebody else got into it.
     */
    static String staffApp(String nonce) {
        return "default-src 'none'; script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'; "
                + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
                + "connect-src 'self'; manifest-src 'self'; media-src 'self' blob:; form-action 'self'; "
                + "base-uri 'self'; object-src 'none'; frame-ancestors 'none'";
    }
}
