package app.prongsai.shared;

/**
 * A question about one organisation, answered from a read model. The tenant is the actor's.
 *
 * @param <R> the answer, a record: what the screen shows
 */
public interface Query<R> {

    Class<R> answer();
}
