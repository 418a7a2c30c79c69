package app.prongsai.eventstore.database;

import org.bson.Document;

/** What answers behind a {@link Database}. */
public enum ServerKind {
    /** This process runs the embedded server and owns its folder. */
    EMBEDDED_OWNER,
    /** Another process on this machine owns the folder; this one talks to it over loopback. */
    EMBEDDED_JOINED,
    MONGODB_STANDALONE,
    REPLICA_SET,
    SHARDED;

    public boolean embedded() {
        return this == EMBEDDED_OWNER || this == EMBEDDED_JOINED;
    }

    /** Reads the answer of the {@code hello} command. */
    static ServerKind of(Document hello) {
        if ("isdbgrid".equals(hello.getString("msg"))) {
            return SHARDED;
        }
        return hello.containsKey("setName") ? REPLICA_SET : MONGODB_STANDALONE;
    }
}
