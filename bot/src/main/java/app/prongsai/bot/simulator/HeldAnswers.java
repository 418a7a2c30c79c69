package app.prongsai.bot.simulator;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.async.DeferredResult;

/** Requests kept open on purpose; all are let go before the web server stops, or it would wait for them. */
final class HeldAnswers implements SmartLifecycle {

    private final Set<Runnable> releases = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    DeferredResult<ResponseEntity<byte[]>> after(long millis, ResponseEntity<byte[]> answer) {
        DeferredResult<ResponseEntity<byte[]>> held = new DeferredResult<>(0L);
        Runnable release = () -> held.setResult(answer);
        onStop(release);
        held.onCompletion(() -> releases.remove(release));
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(release);
        return held;
    }

    /** Runs it when the server stops, or at once if it is stopping already. */
    void onStop(Runnable release) {
        releases.add(release);
        if (!running) {
            release.run();
        }
    }

    void forget(Runnable release) {
        releases.remove(release);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        releases.forEach(Runnable::run);
        releases.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Later phases stop first; the web server's graceful shutdown comes after this. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
