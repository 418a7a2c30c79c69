package app.prongsai.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.organisations.PublicOrganisations;
import app.prongsai.shared.Actor;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class WatchTest {

    private static final Actor ANYBODY = Actor.publicOf(TenantId.PLATFORM);

    @Autowired
    Backend backend;

    @Test
    void who_is_told_may_close_the_watch_and_go_on_asking() throws Exception {
        CompletableFuture<Watch> opened = new CompletableFuture<>();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        opened.complete(backend.watch(ANYBODY, new PublicOrganisations(), told -> {
            opened.join().close();
            backend.ask(ANYBODY, new PublicOrganisations());
            interrupted.complete(Thread.currentThread().isInterrupted());
        }));
        assertThat(interrupted.get(30, TimeUnit.SECONDS)).isFalse();
    }
}
