package app.prongsai.platform;

/**
 * A wish to rebuild one read model, and what became of it.
 *
 * @param id of the wish, so that its maker knows it again
 * @param events replayed so far
 */
public record RebuildRequest(String readModel, String id, State state, long events) {

    public static final String COLLECTION = "rebuild-requests";

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    public static RebuildRequest of(String readModel, String id) {
        return new RebuildRequest(readModel, id, State.WAITING, 0);
    }

    RebuildRequest now(State next, long replayed) {
        return new RebuildRequest(readModel, id, next, replayed);
    }
}
