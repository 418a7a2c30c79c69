package app.prongsai.platform;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.shared.TenantId;
import app.prongsai.staff.Authenticate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private static final TenantId BUSY = new TenantId("busy");
    private static final TenantId CALM = new TenantId("calm");

    private final Turnstile turnstile = new Turnstile(2);
    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicInteger inside = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void let_all_go() throws InterruptedException {
        done.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void what_is_too_many_of_one_organisation_waits_and_the_others_do_not() throws InterruptedException {
        for (int number = 0; number < 5; number++) {
            comes(BUSY);
        }
        eventually(() -> assertThat(inside).hasValue(2));
        comes(CALM);
        comes(TenantId.PLATFORM);
        comes(TenantId.PLATFORM);
        comes(TenantId.PLATFORM);
        eventually(() -> assertThat(inside).hasValue(6));
        done.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(inside).hasValue(9);
        assertThat(turnstile.calls()).isEqualTo(9);
    }

    @Test
    void what_is_asked_while_something_is_worked_on_does_not_wait_for_it() {
        Turnstile narrow = new Turnstile(1);
        String answer = narrow.through(BUSY, "message", () -> {
            String[] asked = new String[1];
            DefaultUnitOfWork.startAndGet(GenericMessage.asMessage("question"))
                    .execute(() -> asked[0] = narrow.through(BUSY, "message", () -> "answer"));
            return asked[0];
        });
        assertThat(answer).isEqualTo("answer");
    }

    @Test
    void what_waits_in_a_queue_of_its_own_takes_no_place() {
        Authenticate knocking = new Authenticate("somchai", "password");
        for (int number = 0; number < 5; number++) {
            comes(BUSY, knocking);
        }
        eventually(() -> assertThat(inside).hasValue(5));
        comes(BUSY);
        eventually(() -> assertThat(inside).hasValue(6));
    }

    @Test
    void what_fails_makes_room_again() {
        for (int number = 0; number < 5; number++) {
            assertThatThrownBy(() -> turnstile.through(BUSY, "message", () -> {
                        throw new NotFound();
                    }))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(turnstile.<String>through(BUSY, "message", () -> "room")).isEqualTo("room");
    }

    private void comes(TenantId tenant) {
        comes(tenant, "message");
    }

    private void comes(TenantId tenant, Object message) {
        threads.add(Thread.ofVirtual()
                .start(() -> turnstile.through(tenant, message, () -> {
                    inside.incrementAndGet();
                    await();
                    return true;
                })));
    }

    private void await() {
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
