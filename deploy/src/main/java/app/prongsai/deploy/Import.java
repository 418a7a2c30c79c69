package app.prongsai.deploy;

import app.prongsai.imports.ImportComparison.Line;
import app.prongsai.imports.ReportImport;
import app.prongsai.imports.ReportImport.Outcome;
import app.prongsai.intake.ReadReport;
import app.prongsai.intake.ReadReport.Severity;
import app.prongsai.intake.ReadReportJson;
import app.prongsai.intake.ReadReportText;
import app.prongsai.intake.ReportReader;
import app.prongsai.intake.UnreadableReport;
import app.prongsai.shared.TenantId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = {
            "Reads a report document and shows what it understood; with --apply the plan and its results become events.",
            "Exit codes: 0 understood, 1 understood with errors among the findings, 2 not readable, 3 failed."
        })
final class Import implements Callable<Integer> {

    /** One byte more than the reader takes. */
    private static final int ENOUGH_TO_REFUSE = 10 * 1024 * 1024 + 1;

    private static final int UNDERSTOOD = 0;
    private static final int UNDERSTOOD_WITH_ERRORS = 1;
    private static final int NOT_READABLE = 2;

    @Option(names = "--organisation", required = true, paramLabel = "CODE", description = "The organisation's code.")
    @SuppressWarnings("NullAway.Init")
    private String organisation;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "Word (.docx), Excel (.xlsx), CSV, HTML or text with tabs, at most 10 MB; told by its content.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--apply", description = "Carries the import out; applying a file again changes nothing.")
    private boolean apply;

    @Option(names = "--json", description = "Prints one JSON object instead of a text.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        TenantId tenant = Organisations.code(organisation);
        ReadReport report;
        try {
            report = ReportReader.read(bytes());
        } catch (UnreadableReport e) {
            return notReadable(e.thai() + " / " + e.english());
        } catch (IOException e) {
            return notReadable("ไม่สามารถเปิดไฟล์ " + file
                    + " กรุณาตรวจสอบชื่อไฟล์ / The file cannot be opened; please check its name.");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? ReadReportJson.write(report) : ReadReportText.write(report));
        out.flush();
        if (apply) {
            apply(tenant, report);
        }
        return report.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
                ? UNDERSTOOD_WITH_ERRORS
                : UNDERSTOOD;
    }

    private void apply(TenantId tenant, ReadReport report) {
        try (DataVerb data = DataVerb.open()) {
            Outcome outcome = data.bean(ReportImport.class).apply(tenant, report);
            spec.commandLine()
                    .getErr()
                    .println("prongsai: " + outcome.planned() + " measures imported, " + outcome.unchanged()
                            + " were there already.");
            outcome.different().forEach(this::tellDifferent);
        }
    }

    private void tellDifferent(Line line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("prongsai: มาตรการ " + line.code() + " มีอยู่แล้วและไม่ได้เปลี่ยน แต่ไฟล์ระบุต่างไป / Measure "
                + line.code() + " was there already and stays as it is, but the file tells it otherwise:");
        line.differences()
                .forEach(one -> err.println("  " + one.field() + ": " + one.planned() + " -> " + one.drafted()));
    }

    private int notReadable(String reason) {
        spec.commandLine().getErr().println("prongsai: " + reason);
        return NOT_READABLE;
    }

    private byte[] bytes() throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(ENOUGH_TO_REFUSE);
        }
    }
}
