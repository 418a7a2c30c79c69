package app.prongsai.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GatesTest {

    @Test
    void however_many_channels_are_in_trouble_a_sound_one_passes() throws Exception {
        Gates gates = new Gates(1, 2);
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch stuck = new CountDownLatch(2);
        CountDownLatch passed = new CountDownLatch(1);
        try (var channels = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int channel = 0; channel < 50; channel++) {
                channels.submit(() -> {
                    gates.pass(true, () -> {
                        stuck.countDown();
                        end.await();
                    });
                    return null;
                });
            }
            stuck.await();
            channels.submit(() -> {
                gates.pass(false, passed::countDown);
                return null;
            });
            assertThat(passed.await(10, TimeUnit.SECONDS)).isTrue();
            end.countDown();
        }
    }
}
