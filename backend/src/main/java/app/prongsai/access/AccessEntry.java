package app.prongsai.access;

import java.time.Instant;

/**
 * Who did what with whose data.
 *
 * @param number from 1 on, without a gap
 * @param who opaque id of the actor; "unknown" for whoever failed to sign in
 * @param address from which; "LINE" for the chat, empty if there is none
 * @param what a word such as "people", or the name of an administrative command
 * @param about whom or what, opaque; empty if several
 * @param before the mark of the entry before
 * @param mark keyed hash of all this
 */
public record AccessEntry(
        long number, Instant at, String who, String address, String what, String about, String before, String mark) {

    String said() {
        return String.join("\n", "access", String.valueOf(number), at.toString(), who, address, what, about, before);
    }
}
