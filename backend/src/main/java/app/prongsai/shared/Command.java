package app.prongsai.shared;

/**
 * A wish to change one thing of the actor's organisation. The tenant is never part of a command: it comes from the
 * {@link Actor}, so a command cannot name another organisation's things.
 */
public interface Command {

    /** The thing addressed, unique within the tenant: its kind and id, such as "measure/01J9…". */
    Object target();
}
