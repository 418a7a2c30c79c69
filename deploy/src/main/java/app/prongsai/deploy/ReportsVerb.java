package app.prongsai.deploy;

import app.prongsai.organisations.PublicOrganisations;
import app.prongsai.organisations.PublicOrganisations.Listed;
import app.prongsai.platform.Backend;
import app.prongsai.reports.ReportFile.Format;
import app.prongsai.reports.RoundId;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "reports",
        description = {
            "Writes the reports of one round of all organisations as files, as many at a time as there are processors:",
            "the newest published version, or the draft where none is published yet. Published ones carry a QR code of",
            "their address below PRONGSAI_PUBLIC_URL; without it they name their hash alone.",
            "Stopped, it goes on where it was: a file that is there is whole and is left as it is."
        })
final class ReportsVerb implements Callable<Integer> {

    @Option(names = "--fiscal-year", required = true, paramLabel = "YEAR", description = "Buddhist Era, such as 2570.")
    private int fiscalYear;

    @Option(
            names = {"--round", "--months"},
            required = true,
            paramLabel = "ROUND",
            description = "Its first 6 or 9 months, all 12, or a quarter: 6, 9, 12, q1, q2, q3 or q4.")
    @SuppressWarnings("NullAway.Init")
    private String part;

    @Option(names = "--to", required = true, paramLabel = "FOLDER", description = "Made if it is not there.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--format",
            split = ",",
            defaultValue = "pdf,docx",
            paramLabel = "FORMAT",
            description = "Some of pdf, docx, xlsx, csv, json, with commas between them (pdf,docx).")
    private List<String> formats = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        RoundId round = round();
        Set<Format> chosen = formats();
        Path target = folder.toAbsolutePath().normalize();
        Files.createDirectories(target);
        try (DataVerb data = DataVerb.open()) {
            Backend backend = data.bean(Backend.class);
            List<Listed> organisations = backend.ask(
                            Actor.system(TenantId.PLATFORM, Channel.API), new PublicOrganisations())
                    .organisations();
            ProgressLine line = new ProgressLine("reports", spec.commandLine().getErr());
            ReportBatch batch = new ReportBatch(backend, round, chosen, target);
            batch.write(organisations.stream().map(Listed::tenant).toList(), line::show);
            line.end();
            PrintWriter out = spec.commandLine().getOut();
            out.println(batch.summary() + " in " + target);
            out.flush();
        }
        return 0;
    }

    private RoundId round() {
        try {
            return new RoundId(fiscalYear + "-" + part.strip().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notARound) {
            throw new Refused(
                    "A round is 6, 9, 12, q1, q2, q3 or q4 of a fiscal year such as 2570. Nothing was written.");
        }
    }

    private Set<Format> formats() {
        Set<Format> chosen = EnumSet.noneOf(Format.class);
        for (String format : formats) {
            try {
                chosen.add(Format.valueOf(format.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw new Refused("\"" + format + "\" is no format; there are pdf, docx, xlsx, csv and json.");
            }
        }
        return chosen;
    }
}
