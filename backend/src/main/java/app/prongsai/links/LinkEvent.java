package app.prongsai.links;

import app.prongsai.shared.EventType;

/** What is found out about a link. */
public sealed interface LinkEvent {

    String link();

    @EventType(name = "links.LinkFoundDead")
    record LinkFoundDead(String link, Trouble trouble) implements LinkEvent {}

    /** For the first time, or again. */
    @EventType(name = "links.LinkFoundAlive")
    record LinkFoundAlive(String link) implements LinkEvent {}
}
