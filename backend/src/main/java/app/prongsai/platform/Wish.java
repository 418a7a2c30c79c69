package app.prongsai.platform;

import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * What another process wishes of the one that runs the processors, and what became of it.
 *
 * @param id of the wish, so that its maker knows it again
 * @param arguments emptied when it is taken up, so that nothing of them stays
 * @param text what was done, how far it is, or why nothing was done
 */
public record Wish(String id, List<String> arguments, State state, String text) {

    static final String KEY = "wish";

    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final Duration UNANSWERED = Duration.ofSeconds(15);

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        REFUSED,
        FAILED
    }

    /** It was not fulfilled; the message is the one line that the user reads. */
    public static final class Unfulfilled extends RuntimeException {

        Unfulfilled(String message) {
            super(message, null, false, false);
        }
    }

    public Wish {
        arguments = List.copyOf(arguments);
    }

    Wish now(State next, String words) {
        return new Wish(id, List.of(), next, words);
    }

    /**
     * Wishes something and waits for what becomes of it.
     *
     * @param kind of wish: {@link Wishes#LEAVE} or the like
     * @return what was done
     * @throws Unfulfilled if it was not
     */
    public static String ask(ReadModels readModels, String kind, List<String> arguments, Consumer<String> progress) {
        TenantCollection<Wish> wishes = readModels.collection(kind, Wish.class);
        String id = UUID.randomUUID().toString();
        wishes.put(TenantId.PLATFORM, KEY, new Wish(id, arguments, State.WAITING, ""));
        long asked = System.nanoTime();
        while (true) {
            Wish now = wishes.find(TenantId.PLATFORM, KEY)
                    .filter(found -> found.id().equals(id))
                    .orElseThrow(() -> new Unfulfilled("Somebody else asked for the same at the same time."));
            switch (now.state()) {
                case DONE -> {
                    return now.text();
                }
                case REFUSED -> throw new Unfulfilled(now.text());
                case FAILED -> throw new Unfulfilled("This failed. See the log of the running product.");
                case RUNNING -> progress.accept(now.text());
                case WAITING -> {
                    if (System.nanoTime() - asked > UNANSWERED.toNanos()) {
                        wishes.remove(TenantId.PLATFORM, KEY);
                        throw new Unfulfilled("The running product does not answer. Nothing was changed.");
                    }
                }
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }
}
