package app.prongsai.platform;

import app.prongsai.shared.Actor;

/** Where it is noted who did what with whose data. */
public interface AccessNotes {

    /**
     * @param what a word, lower case with hyphens, or the name of a command
     * @param about whom or what, opaque; empty if several
     * @param look whether somebody only looked; looking again within minutes is the same look
     */
    void note(Actor actor, String what, String about, boolean look);
}
