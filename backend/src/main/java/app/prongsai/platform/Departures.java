package app.prongsai.platform;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.eventstore.backup.BackupRefused;
import app.prongsai.readmodel.Traces;
import app.prongsai.shared.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets an organisation go: first everything of it is exported, then nothing of it stays. Only in the process that runs the
 * processors, or where none does. Stopped in between, it is begun again and goes on.
 */
@Component
public class Departures {

    private static final Logger LOG = LoggerFactory.getLogger(Departures.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final CommitLog log;
    private final Export export;
    private final Traces traces;
    private final Rebuild rebuild;
    private final CaughtUp caughtUp;

    Departures(CommitLog log, Export export, Traces traces, Rebuild rebuild, CaughtUp caughtUp) {
        this.log = log;
        this.export = export;
        this.traces = traces;
        this.rebuild = rebuild;
        this.caughtUp = caughtUp;
    }

    /**
     * The organisation must be suspended, so that nobody of it does anything meanwhile.
     *
     * @param folder to export into; if it is there already, an earlier try has exported
     * @return what was done, in English, without saying whose it was
     * @throws BackupRefused with one clear line if nothing was
     */
    public String leave(TenantId tenant, Path folder, Consumer<String> progress) throws IOException {
        if (!caughtUp.within(PATIENCE)) {
            throw new BackupRefused("The read models are behind. Nothing was changed; try again later.");
        }
        if (Files.notExists(folder)) {
            if (log.history(tenant, 1, 1).isEmpty()) {
                throw new BackupRefused("There is no such organisation here. Nothing was changed.");
            }
            export.write(tenant, folder, progress);
        }
        progress.accept("exported, removing");
        long commits = log.release(tenant);
        long rows = traces.remove(tenant);
        remakeWhatNames(tenant, progress);
        rows += traces.remove(tenant);
        progress.accept("removed, overwriting");
        traces.overwrite();
        LOG.info("An organisation has left: {} commits and {} rows and files are no more", commits, rows);
        return commits + " commits and " + rows + " rows and files";
    }

    /** What of the platform's own names the organisation follows from events, and they are gone. */
    private void remakeWhatNames(TenantId tenant, Consumer<String> progress) {
        Set<String> named = new TreeSet<>(traces.naming(tenant));
        named.retainAll(rebuild.readModels());
        named.forEach(readModel -> {
            progress.accept("removed, remaking " + readModel);
            rebuild.rebuild(readModel, reached -> {});
        });
        rebuild.dropReplaced();
    }
}
