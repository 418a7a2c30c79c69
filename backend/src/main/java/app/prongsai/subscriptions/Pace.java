package app.prongsai.subscriptions;

/** How often a resident wants to hear. */
public enum Pace {
    AT_ONCE,
    DAILY
}
