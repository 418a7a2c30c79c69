package app.prongsai.limits;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.evidence.StoreFile;
import app.prongsai.limits.LimitsInForce.Limit;
import app.prongsai.platform.Allotment;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.Photos;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class FairnessTest {

    @Autowired
    Backend backend;

    @Autowired
    OwnLimits own;

    @Test
    void without_a_word_of_the_operator_the_defaults_hold() {
        var limits = backend.ask(operator("limit-1"), new LimitsInForce());
        assertThat(limits.limits()).hasSize(LimitKind.values().length).noneMatch(Limit::own);
        assertThat(limits.storedBytes()).isZero();
    }

    @Test
    void the_operator_sets_a_limit_for_one_organisation_and_takes_it_back() {
        set("limit-2", LimitKind.REQUESTS, 3L);
        Allotment fair = new Fairness(own, true);
        TenantId tenant = new TenantId("limit-2");
        TenantId other = new TenantId("limit-other");
        for (int request = 0; request < 3; request++) {
            assertThat(fair.request(tenant)).isTrue();
        }
        assertThat(fair.request(tenant)).isFalse();
        assertThat(fair.request(other)).isTrue();
        set("limit-2", LimitKind.REQUESTS, null);
        assertThat(new Fairness(own, true).request(tenant)).isTrue();
        assertThatThrownBy(() -> backend.send(operator("limit-2"), new SetLimit(LimitKind.STORAGE, 0L)))
                .hasMessage("limit.between");
    }

    @Test
    void imports_and_messages_end_at_their_limit_with_a_sentence() {
        set("limit-3", LimitKind.IMPORTS, 1L);
        set("limit-3", LimitKind.MESSAGES, 10L);
        Allotment fair = new Fairness(own, true);
        TenantId tenant = new TenantId("limit-3");
        fair.importing(tenant);
        assertThatThrownBy(() -> fair.importing(tenant)).hasMessage("limit.imports");
        assertThat(fair.messages(tenant, 8)).isTrue();
        assertThat(fair.messages(tenant, 8)).isFalse();
        assertThat(fair.messages(tenant, 2)).isTrue();
    }

    @Test
    void the_room_that_files_take_is_counted_and_ends() {
        set("limit-4", LimitKind.STORAGE, 1L);
        TenantId tenant = new TenantId("limit-4");
        Actor officer = new Actor(tenant, "person/1", Channel.WEB, Set.of(Role.OFFICER), Set.of());
        StoreFile photo = new StoreFile(Photos.plain("jpeg"));
        backend.send(officer, photo);
        backend.send(officer, photo);
        eventually(() -> assertThat(
                        backend.ask(operator("limit-4"), new LimitsInForce()).storedBytes())
                .isEqualTo(photo.bytes().length));
        Allotment fair = new Fairness(own, true);
        fair.storing(tenant, 1024 * 1024 - photo.bytes().length);
        assertThatThrownBy(() -> fair.storing(tenant, 1024 * 1024 - photo.bytes().length + 1))
                .hasMessage("limit.storage");
    }

    private void set(String code, LimitKind kind, Long most) {
        backend.send(operator(code), new SetLimit(kind, most));
        eventually(() -> assertThat(own.of(new TenantId(code)).get(kind)).isEqualTo(most));
    }

    private static Actor operator(String code) {
        return Actor.operator(new TenantId(code), "operator");
    }
}
