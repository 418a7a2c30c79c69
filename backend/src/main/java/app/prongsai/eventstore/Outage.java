package app.prongsai.eventstore;

import app.prongsai.eventstore.database.DatabaseUnavailable;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteConcernException;

/** Tells a failure of the surroundings, which passes, from one of the work itself, which comes again every time. */
public final class Outage {

    private Outage() {}

    /** Whether the database was away, or this process was told to stop, somewhere below this failure. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnavailable
                    || cause instanceof InterruptedException
                    || (cause instanceof MongoException && !isRefusal(cause))) {
                return true;
            }
        }
        return false;
    }

    /** The server looked at the wish and said no; it will say so again. */
    private static boolean isRefusal(Throwable failure) {
        return failure instanceof MongoServerException
                && !(failure instanceof MongoNotPrimaryException)
                && !(failure instanceof MongoNodeIsRecoveringException)
                && !(failure instanceof MongoWriteConcernException);
    }
}
