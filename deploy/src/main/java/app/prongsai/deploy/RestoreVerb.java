package app.prongsai.deploy;

import app.prongsai.platform.Backups;
import app.prongsai.platform.RestoreRequest;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description = {
            "Takes a backup in, all or nothing: the whole instance into an empty database, or one organisation into an",
            "instance that has no history of it, also while that runs. Wants the master key under which it was made."
        })
final class RestoreVerb implements Callable<Integer> {

    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final Duration UNANSWERED = Duration.ofSeconds(15);

    @Parameters(paramLabel = "FILE", description = "A file that backup wrote.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--organisation", paramLabel = "CODE", description = "Only this organisation of the backup.")
    private @Nullable String organisation;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        TenantId only = organisation == null ? null : Organisations.code(organisation);
        Path source = file.toAbsolutePath().normalize();
        try (DataVerb data = DataVerb.open()) {
            String restored = data.joined()
                    ? ask(data.bean(ReadModels.class), source, organisation == null ? "" : organisation)
                    : data.bean(Backups.class).restore(source, only, commits -> say(commits + " commits"));
            PrintWriter out = spec.commandLine().getOut();
            out.println("restored: " + restored);
            out.flush();
        }
        return 0;
    }

    /** The serving process does it: only it can keep its automations from acting on half a history. */
    private String ask(ReadModels readModels, Path source, String only) {
        TenantCollection<RestoreRequest> requests =
                readModels.collection(RestoreRequest.COLLECTION, RestoreRequest.class);
        String wish = UUID.randomUUID().toString();
        requests.put(TenantId.PLATFORM, RestoreRequest.KEY, RestoreRequest.of(wish, source.toString(), only));
        long asked = System.nanoTime();
        while (true) {
            RestoreRequest now = requests.find(TenantId.PLATFORM, RestoreRequest.KEY)
                    .filter(found -> found.id().equals(wish))
                    .orElseThrow(() -> new Refused("Somebody else asked to restore at the same time."));
            switch (now.state()) {
                case DONE -> {
                    return now.text();
                }
                case REFUSED -> throw new Refused(now.text());
                case FAILED ->
                    throw new Refused("Restoring failed and was undone. See the log of the running product.");
                case RUNNING -> say(now.text());
                case WAITING -> {
                    if (System.nanoTime() - asked > UNANSWERED.toNanos()) {
                        requests.remove(TenantId.PLATFORM, RestoreRequest.KEY);
                        throw new Refused("The running product does not answer. Nothing was changed.");
                    }
                }
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private void say(String progress) {
        PrintWriter err = spec.commandLine().getErr();
        err.print("\r" + progress + " ");
        err.flush();
    }
}
