package app.prongsai.deploy;

import app.prongsai.organisations.SuspendOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.platform.Departures;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Wish;
import app.prongsai.shared.TenantId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "leave",
        description = {
            "Exports everything of an organisation into a folder (events, files, documents, a backup, hashes of all), and",
            "then removes it so that nothing of it stays. The same command goes on if it was stopped."
        })
final class LeaveVerb implements Callable<Integer> {

    private static final String REASON = "หน่วยงานออกจากระบบ";

    private final Supplier<DataVerb> data;

    @Parameters(paramLabel = "CODE", description = "The organisation's code.")
    @SuppressWarnings("NullAway.Init")
    private String organisation;

    @Option(names = "--to", required = true, paramLabel = "FOLDER", description = "Export into it; must not be there.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--for-good", description = "Without it nothing is done.")
    private boolean forGood;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    LeaveVerb() {
        this(DataVerb::open);
    }

    LeaveVerb(Supplier<DataVerb> data) {
        this.data = data;
    }

    @Override
    public Integer call() throws IOException {
        TenantId tenant = Organisations.code(organisation);
        if (!forGood) {
            throw new Refused("This exports " + tenant + " and then removes all of it, which cannot be undone but by"
                    + " restoring the export's backup. Say --for-good if you mean it. Nothing was changed.");
        }
        Path to = folder.toAbsolutePath().normalize();
        String done;
        try (DataVerb open = data.get()) {
            suspend(open, tenant);
            ProgressLine line = new ProgressLine("leave", spec.commandLine().getErr());
            done = open.joined()
                    ? wished(open, tenant, to, line)
                    : open.bean(Departures.class).leave(tenant, to, line::show);
            line.end();
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(tenant + " has left: " + done + " removed, exported to " + to);
        out.flush();
        return 0;
    }

    /** An earlier try may have come so far that there is nobody to suspend any more. */
    private static void suspend(DataVerb open, TenantId tenant) {
        try {
            open.bean(Backend.class).send(Organisations.operatorOf(tenant), new SuspendOrganisation(REASON));
        } catch (NotFound goneAlready) {
            // The rest of it follows.
        }
    }

    private static String wished(DataVerb open, TenantId tenant, Path to, ProgressLine line) {
        return open.wish(Wish.Kind.LEAVE, List.of(tenant.code(), to.toString()), line::show);
    }
}
