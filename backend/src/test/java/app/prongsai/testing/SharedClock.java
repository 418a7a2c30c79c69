package app.prongsai.testing;

/** The clock of several processes of one test, to be registered where {@link BackendUnderTest} would make its own. */
public record SharedClock(SettableClock clock) {}
