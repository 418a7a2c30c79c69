package app.prongsai.deploy;

import app.prongsai.organisations.SuspendOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.shared.TenantId;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "suspend",
        description = {
            "Stops an organisation until it is resumed: its staff cannot sign in, chat and public page say so kindly, and",
            "what is to be sent waits. Nothing is lost."
        })
final class SuspendVerb implements Callable<Integer> {

    private final Supplier<DataVerb> data;

    @Parameters(paramLabel = "CODE", description = "The organisation's code.")
    @SuppressWarnings("NullAway.Init")
    private String organisation;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; kept in its history.")
    @SuppressWarnings("NullAway.Init")
    private String reason;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    SuspendVerb() {
        this(DataVerb::open);
    }

    SuspendVerb(Supplier<DataVerb> data) {
        this.data = data;
    }

    @Override
    public Integer call() {
        TenantId tenant = Organisations.code(organisation);
        try (DataVerb open = data.get()) {
            open.bean(Backend.class).send(Organisations.operatorOf(tenant), new SuspendOrganisation(reason));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(tenant + ": suspended");
        out.flush();
        return 0;
    }
}
