package app.prongsai.platform;

import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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

    static final String COLLECTION = "wishes";

    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final Duration UNANSWERED = Duration.ofSeconds(15);

    /** There is one wish of a kind at a time. */
    public enum Kind {

        /** Arguments: the organisation's code, the folder to export into. */
        LEAVE("Letting the organisation go was stopped by a failure. The same command goes on."),

        /** Arguments: the backup's file, then the code of the one organisation to restore, or nothing for all. */
        RESTORE("Restoring failed and was undone.");

        private final String failed;

        Kind(String failed) {
            this.failed = failed;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

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
     * @param progress told how far it is
     * @return what was done
     * @throws Unfulfilled if it was not
     */
    public static String ask(ReadModels readModels, Kind kind, List<String> arguments, Consumer<String> progress) {
        TenantCollection<Wish> wishes = readModels.collection(COLLECTION, Wish.class);
        String id = UUID.randomUUID().toString();
        wishes.put(TenantId.PLATFORM, kind.key(), new Wish(id, arguments, State.WAITING, ""));
        long asked = System.nanoTime();
        while (true) {
            Wish now = wishes.find(TenantId.PLATFORM, kind.key())
                    .filter(found -> found.id().equals(id))
                    .orElseThrow(() -> new Unfulfilled("Somebody else asked for the same at the same time."));
            switch (now.state()) {
                case DONE -> {
                    return now.text();
                }
                case REFUSED -> throw new Unfulfilled(now.text());
                case FAILED -> throw new Unfulfilled(kind.failed + " See the log of the running product.");
                case RUNNING -> progress.accept(now.text());
                case WAITING -> {
                    if (System.nanoTime() - asked > UNANSWERED.toNanos()) {
                        wishes.remove(TenantId.PLATFORM, kind.key());
                        throw new Unfulfilled("The running product does not answer. Nothing was changed.");
                    }
                }
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }
}
