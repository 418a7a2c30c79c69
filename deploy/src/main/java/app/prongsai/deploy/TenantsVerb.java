package app.prongsai.deploy;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "tenants",
        description = "Takes organisations in, suspends and resumes them, and lets them go.",
        subcommands = {TenantsImportVerb.class, SuspendVerb.class, ResumeVerb.class, LeaveVerb.class})
final class TenantsVerb implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do: " + String.join(", ", spec.subcommands().keySet()) + ".");
    }
}
