package app.prongsai.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.shared.TenantId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnceEachTest {

    private static final TenantId FIRST = new TenantId("9900001");
    private static final TenantId SECOND = new TenantId("9900002");
    private static final TenantId THIRD = new TenantId("9900003");

    private final OnceEach all = new OnceEach();
    private final List<TenantId> asked = new ArrayList<>();

    @Test
    void whoever_is_done_is_not_asked_again() {
        all.go(List.of(FIRST, SECOND), this::done);
        all.go(List.of(FIRST, SECOND), this::done);

        assertThat(asked).containsExactly(FIRST, SECOND);
    }

    @Test
    void whoever_is_not_done_is_asked_again() {
        all.go(List.of(FIRST, SECOND), tenant -> tenant.equals(FIRST));
        all.go(List.of(FIRST, SECOND), this::done);

        assertThat(asked).containsExactly(SECOND);
    }

    @Test
    void whoever_has_come_since_is_asked_alone() {
        all.go(List.of(FIRST, THIRD), this::done);
        asked.clear();
        all.go(List.of(FIRST, SECOND, THIRD), this::done);

        assertThat(asked).containsExactly(SECOND);
    }

    @Test
    void whoever_has_gone_is_not_asked_though_not_done() {
        all.go(List.of(FIRST, SECOND), tenant -> false);
        all.go(List.of(SECOND), this::done);

        assertThat(asked).containsExactly(SECOND);
    }

    @Test
    void whoever_comes_back_is_asked_again() {
        all.go(List.of(FIRST, SECOND), this::done);
        all.go(List.of(FIRST), this::done);
        all.go(List.of(FIRST, SECOND), this::done);

        assertThat(asked).containsExactly(FIRST, SECOND, SECOND);
    }

    private boolean done(TenantId tenant) {
        return asked.add(tenant);
    }
}
