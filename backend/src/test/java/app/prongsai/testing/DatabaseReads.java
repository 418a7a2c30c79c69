package app.prongsai.testing;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the questions to the database that name an organisation's rows, whoever asks. */
public final class DatabaseReads implements CommandListener {

    private final AtomicInteger reads = new AtomicInteger();
    private volatile String tenant = "";

    public int during(String organisation, Runnable visit) {
        reads.set(0);
        tenant = "\"" + organisation + "/";
        try {
            visit.run();
            return reads.get();
        } finally {
            tenant = "";
        }
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (!tenant.isEmpty()
                && event.getCommandName().equals("find")
                && event.getCommand().toJson().contains(tenant)) {
            reads.incrementAndGet();
        }
    }
}
