package app.prongsai.deploy;

import app.prongsai.platform.Backups;
import app.prongsai.platform.Wish;
import app.prongsai.shared.TenantId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
                    ? data.wish(Wish.Kind.RESTORE, arguments(source, only), this::say)
                    : data.bean(Backups.class).restore(source, only, commits -> say(commits + " commits"));
            PrintWriter out = spec.commandLine().getOut();
            out.println("restored: " + restored);
            out.flush();
        }
        return 0;
    }

    private static List<String> arguments(Path source, @Nullable TenantId only) {
        return only == null ? List.of(source.toString()) : List.of(source.toString(), only.code());
    }

    private void say(String progress) {
        PrintWriter err = spec.commandLine().getErr();
        err.print("\r" + progress + " ");
        err.flush();
    }
}
