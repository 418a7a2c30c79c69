package app.prongsai.deploy;

import app.prongsai.eventstore.backup.BackupRefused;
import app.prongsai.eventstore.database.DatabaseUnavailable;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Sentences;
import app.prongsai.shared.RuleViolated;
import java.io.PrintWriter;
import java.net.BindException;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The launcher's verbs. Every failure is one clear line on standard error and an exit code that is not 0. */
@Command(
        name = "prongsai",
        mixinStandardHelpOptions = true,
        version = "Prongsai 0.1",
        description = "Integrity and transparency work of Thai local administrative organisations.",
        subcommands = {
            Demo.class,
            Serve.class,
            Import.class,
            RebuildVerb.class,
            DeadLettersVerb.class,
            VerifyVerb.class,
            BackupVerb.class,
            RestoreVerb.class,
            ReportsVerb.class,
            TenantsVerb.class,
            Rehearse.class
        },
        footerHeading = "%nEnvironment:%n",
        footer = {
            "  PORT                         port on 127.0.0.1 (8080)",
            "  DATA_DIR                     folder of the embedded database (./data)",
            "  MONGODB_URI                  a MongoDB to use instead of the embedded database",
            "  PRONGSAI_PUBLIC_URL          address under which the public reaches this instance",
            "  PRONGSAI_MASTER_KEY          base64 of 32 random bytes that seal secrets and personal data",
            "  PRONGSAI_OPERATOR_PASSWORD   password of the platform's operator",
            "  PRONGSAI_MAIL_HOST           mail server for those whom LINE does not reach, with PRONGSAI_MAIL_FROM, and _PORT,",
            "                               _USERNAME, _PASSWORD where needed (default: no e-mail is sent)",
            "  PRONGSAI_CHECK_LINKS         whether links of evidence are looked at, which calls on other sites (demo: false)",
            "  PRONGSAI_SECOND_FACTOR       roles that need an authenticator app (HEAD,CLERK,EXECUTIVE,OPERATOR; demo: none)",
            "  PRONGSAI_OIDC_ISSUER         the platform's OpenID Connect provider, with _CLIENT_ID, _CLIENT_SECRET, _LABEL (none)",
            "  PRONGSAI_LINE_API_BASE       LINE's Messaging API (https://api.line.me)",
            "  PRONGSAI_LINE_DATA_API_BASE  LINE's content API (https://api-data.line.me)",
            "  PRONGSAI_LINE_ACCESS_BASE    LINE's page for linking accounts (https://access.line.me)"
        })
public final class Prongsai implements Runnable {

    static final int FAILED = 3;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(launcher().execute(args));
    }

    static CommandLine launcher() {
        return launcher(CommandLine.defaultFactory());
    }

    /** @param verbs makes the objects of the verbs' classes */
    static CommandLine launcher(IFactory verbs) {
        return new CommandLine(new Prongsai(), verbs).setExecutionExceptionHandler((failure, command, parsed) -> {
            PrintWriter err = command.getErr();
            err.println("prongsai: " + reason(failure));
            err.flush();
            return FAILED;
        });
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do: demo, serve, import, rebuild, dead-letters, verify, backup, restore, reports or tenants.");
    }

    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnavailable || cause instanceof Refused || cause instanceof BackupRefused) {
                return oneLine(String.valueOf(cause.getMessage()));
            }
            if (cause instanceof NotFound) {
                return "No such organisation is registered here. Nothing was changed.";
            }
            if (cause instanceof RuleViolated violation) {
                return Sentences.of(violation, Locale.of("th")) + " / " + Sentences.of(violation, Locale.ENGLISH);
            }
            if (cause instanceof BindException) {
                return "The port is in use already. Set PORT to a free one; nothing was changed.";
            }
        }
        return oneLine("Could not go on: " + failure.getMessage());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
