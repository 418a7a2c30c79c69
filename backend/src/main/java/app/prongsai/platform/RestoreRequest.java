package app.prongsai.platform;

/**
 * A wish that the serving process restore a backup, and what became of it.
 *
 * @param id of the wish, so that its maker knows it again
 * @param file absolute path
 * @param organisation one of the backup's, or empty for all
 * @param text what was restored, or why nothing was
 */
public record RestoreRequest(String id, String file, String organisation, State state, String text) {

    public static final String COLLECTION = "restore-requests";
    public static final String KEY = "restore";

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        REFUSED,
        FAILED
    }

    public static RestoreRequest of(String id, String file, String organisation) {
        return new RestoreRequest(id, file, organisation, State.WAITING, "");
    }

    RestoreRequest now(State next, String text) {
        return new RestoreRequest(id, file, organisation, next, text);
    }
}
