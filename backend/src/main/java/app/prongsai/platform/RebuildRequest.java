package app.prongsai.platform;

/**
 * A wish to rebuild one read model, and what became of it.
 *
 * @param id of the wish, so that its maker knows it again
 */
public record RebuildRequest(String readModel, String id, State state, RebuildProgress progress) {

    public static final String COLLECTION = "rebuild-requests";

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    public static RebuildRequest of(String readModel, String id) {
        return new RebuildRequest(readModel, id, State.WAITING, RebuildProgress.NONE);
    }

    RebuildRequest now(State next, RebuildProgress reached) {
        return new RebuildRequest(readModel, id, next, reached);
    }
}
