package app.prongsai.platform;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * Threads for work that takes seconds, such as reading a large document or rebuilding a read model: where processors are
 * short, the system gives them about a tenth of what it gives to a thread that serves somebody. Java's own priorities do
 * nothing on Linux for whoever is not root, so each thread tells the system itself: nice(2), which there concerns the
 * calling thread alone. On other systems they are threads like any.
 */
public final class Unhurried {

    private static final int STEPS_BACK = 10;

    private static final @Nullable MethodHandle NICE =
            System.getProperty("os.name", "").equals("Linux") ? nice() : null;

    private Unhurried() {}

    /** @param prefix of the threads' names, before their numbers */
    public static ThreadFactory threads(String prefix) {
        ThreadFactory threads = Thread.ofPlatform().name(prefix, 0).daemon().factory();
        return work -> threads.newThread(() -> {
            standBack();
            work.run();
        });
    }

    private static void standBack() {
        if (NICE != null) {
            try {
                int unused = (int) NICE.invokeExact(STEPS_BACK);
            } catch (Throwable unforeseen) {
                throw new IllegalStateException(unforeseen);
            }
        }
    }

    private static @Nullable MethodHandle nice() {
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find("nice")
                .map(address -> linker.downcallHandle(
                        address, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)))
                .orElse(null);
    }
}
