package app.prongsai.deploy;

import app.prongsai.platform.Backups;
import app.prongsai.shared.TenantId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description = "Writes the whole instance, or one organisation, into one file, while the product runs.")
final class BackupVerb implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file to write; one that exists is never overwritten.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--organisation", paramLabel = "CODE", description = "Only this organisation.")
    private @Nullable String organisation;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        TenantId only = organisation == null ? null : Organisations.code(organisation);
        Path target = file.toAbsolutePath().normalize();
        try (DataVerb data = DataVerb.openToRead()) {
            String written = data.bean(Backups.class).write(target, only, this::say);
            PrintWriter out = spec.commandLine().getOut();
            out.println("written: " + written + " to " + target);
            out.flush();
        }
        return 0;
    }

    private void say(long commits) {
        PrintWriter err = spec.commandLine().getErr();
        err.print("\r" + commits + " commits ");
        err.flush();
    }
}
