package app.prongsai.deploy;

import app.prongsai.platform.Rebuild;
import app.prongsai.platform.RebuildProgress;
import app.prongsai.platform.RebuildRequest;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "rebuild",
        description = "Remakes a read model from the events while the old one serves, then puts it in its place.")
final class RebuildVerb implements Callable<Integer> {

    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final Duration UNANSWERED = Duration.ofSeconds(15);

    @Parameters(paramLabel = "READ-MODEL", description = "Which one, such as measure-boards; \"all\" for every one.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (DataVerb data = DataVerb.open()) {
            Rebuild rebuild = data.bean(Rebuild.class);
            if (!name.equals("all") && !rebuild.readModels().contains(name)) {
                throw new Refused("No read model is called \"" + name + "\". There are: "
                        + String.join(", ", rebuild.readModels()) + ".");
            }
            for (String one : rebuild.readModels()) {
                if (name.equals("all") || name.equals(one)) {
                    ProgressLine line = new ProgressLine(one, spec.commandLine().getErr());
                    RebuildProgress end = data.joined()
                            ? ask(data.bean(ReadModels.class), one, line)
                            : rebuild.rebuild(one, line::show);
                    line.end();
                    PrintWriter out = spec.commandLine().getOut();
                    out.println(one + ": rebuilt from " + end.events() + " events, " + end.rate() + " per second");
                    out.flush();
                }
            }
        }
        return 0;
    }

    /** The serving process does it: only it can pause its processors. */
    private static RebuildProgress ask(ReadModels readModels, String one, ProgressLine line) {
        TenantCollection<RebuildRequest> requests =
                readModels.collection(RebuildRequest.COLLECTION, RebuildRequest.class);
        String wish = UUID.randomUUID().toString();
        requests.put(TenantId.PLATFORM, one, RebuildRequest.of(one, wish));
        long asked = System.nanoTime();
        while (true) {
            Optional<RebuildRequest> request = requests.find(TenantId.PLATFORM, one);
            RebuildRequest now = request.filter(found -> found.id().equals(wish))
                    .orElseThrow(() -> new Refused("Somebody else asked to rebuild " + one + " at the same time."));
            switch (now.state()) {
                case DONE -> {
                    return now.progress();
                }
                case FAILED ->
                    throw new Refused("Rebuilding " + one
                            + " failed; the old one goes on serving. See the log of the running product.");
                case RUNNING -> line.show(now.progress());
                case WAITING -> {
                    if (System.nanoTime() - asked > UNANSWERED.toNanos()) {
                        requests.remove(TenantId.PLATFORM, one);
                        throw new Refused("The running product does not answer. Nothing was changed.");
                    }
                }
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }
}
