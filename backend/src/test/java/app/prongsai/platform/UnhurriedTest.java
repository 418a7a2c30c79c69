package app.prongsai.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class UnhurriedTest {

    private static final int NICENESS_AFTER_THE_NAME = 16;

    @Test
    @EnabledOnOs(OS.LINUX)
    void its_threads_stand_back_behind_all_others_and_no_other_thread_does() throws Exception {
        int others = niceness();
        try (ExecutorService unhurried = Executors.newSingleThreadExecutor(Unhurried.threads("unhurried-"))) {
            assertThat(unhurried.submit(UnhurriedTest::niceness).get()).isEqualTo(Math.min(19, others + 10));
            assertThat(unhurried.submit(() -> Thread.currentThread().getName()).get())
                    .isEqualTo("unhurried-0");
        }
        assertThat(niceness()).isEqualTo(others);
    }

    /** Of the thread that asks; proc(5) counts the fields after the name, which may hold blanks. */
    private static int niceness() throws IOException {
        String told = Files.readString(Path.of("/proc/thread-self/stat"));
        return Integer.parseInt(told.substring(told.lastIndexOf(')') + 2).split(" ")[NICENESS_AFTER_THE_NAME]);
    }
}
