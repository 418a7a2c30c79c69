package app.prongsai.deploy;

import app.prongsai.organisations.ResumeOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.shared.TenantId;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "resume", description = "Lets a suspended organisation go on where it was.")
final class ResumeVerb implements Callable<Integer> {

    private final Supplier<DataVerb> data;

    @Parameters(paramLabel = "CODE", description = "The organisation's code.")
    @SuppressWarnings("NullAway.Init")
    private String organisation;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ResumeVerb() {
        this(DataVerb::open);
    }

    ResumeVerb(Supplier<DataVerb> data) {
        this.data = data;
    }

    @Override
    public Integer call() {
        TenantId tenant = Organisations.code(organisation);
        try (DataVerb open = data.get()) {
            open.bean(Backend.class).send(Organisations.operatorOf(tenant), new ResumeOrganisation());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(tenant + ": resumed");
        out.flush();
        return 0;
    }
}
