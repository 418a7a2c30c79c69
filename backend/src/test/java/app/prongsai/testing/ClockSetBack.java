package app.prongsai.testing;

import java.time.Instant;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** After each test its context's clock, which other tests use too, says again what it said before. */
public final class ClockSetBack implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        store(test).put(Instant.class, clock(test).instant());
    }

    @Override
    public void afterEach(ExtensionContext test) {
        clock(test).set(store(test).get(Instant.class, Instant.class));
    }

    private static SettableClock clock(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test).getBean(SettableClock.class);
    }

    private static Store store(ExtensionContext test) {
        return test.getStore(Namespace.create(ClockSetBack.class));
    }
}
