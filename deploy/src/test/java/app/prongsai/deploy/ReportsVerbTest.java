package app.prongsai.deploy;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.PublicOrganisations;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.reports.OpenRound;
import app.prongsai.reports.ReportFile.Format;
import app.prongsai.reports.RoundId;
import app.prongsai.reports.Rounds;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class ReportsVerbTest {

    private static final RoundId ROUND = RoundId.of(2570, 6);
    private static final List<TenantId> OPEN = List.of(new TenantId("9900001"), new TenantId("9900002"));
    private static final TenantId NOT_OPEN = new TenantId("9900003");

    @TempDir
    static Path data;

    @TempDir
    Path folder;

    private DataVerb serving;
    private Backend backend;

    @BeforeAll
    void three_organisations_two_of_which_opened_the_round() {
        serving = DataVerb.open(Map.of("DATA_DIR", data.toString()));
        backend = serving.bean(Backend.class);
        for (TenantId tenant : List.of(OPEN.getFirst(), OPEN.getLast(), NOT_OPEN)) {
            Actor system = Actor.system(tenant, Channel.API);
            backend.send(
                    system, new RegisterOrganisation(tenant.code(), OrganisationType.TAO, "เมือง", "สาธิตบุรี", null));
            if (!tenant.equals(NOT_OPEN)) {
                backend.send(system, new OpenRound(ROUND, 2569, ""));
                eventually(() ->
                        assertThat(backend.ask(system, new Rounds()).rounds()).hasSize(1));
            }
        }
        eventually(() -> assertThat(backend.ask(Actor.system(TenantId.PLATFORM, Channel.API), new PublicOrganisations())
                        .organisations())
                .hasSize(3));
    }

    @AfterAll
    void nobody_serves() {
        serving.close();
    }

    @Test
    void every_organisation_that_opened_the_round_gets_its_files_and_nothing_half_written_is_left() throws IOException {
        ReportBatch batch = batch();
        List<String> progress = new ArrayList<>();
        batch.write(List.of(OPEN.getFirst(), NOT_OPEN, OPEN.getLast()), progress::add);
        assertThat(files())
                .containsExactly(
                        "report-9900001-2570-6.docx",
                        "report-9900001-2570-6.pdf",
                        "report-9900002-2570-6.docx",
                        "report-9900002-2570-6.pdf");
        assertThat(Files.readString(folder.resolve("report-9900001-2570-6.pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .endsWith("%%EOF\n");
        assertThat(progress).hasSize(3).last().asString().startsWith("3 of 3 organisations");
        assertThat(batch.summary()).startsWith("4 files written, 0 were there already, 1 organisations");
    }

    @Test
    void a_batch_that_was_stopped_goes_on_where_it_was() throws IOException {
        Path whole = folder.resolve("report-9900001-2570-6.pdf");
        Files.writeString(whole, "whole");
        Files.writeString(folder.resolve("report-9900002-2570-6.pdf.part"), "half");
        Files.createFile(folder.resolve("report-9900002-2570-6.docx"));
        ReportBatch batch = batch();
        batch.write(OPEN, line -> {});
        assertThat(whole).hasContent("whole");
        assertThat(files()).hasSize(4).noneMatch(file -> file.endsWith(".part"));
        assertThat(folder.resolve("report-9900002-2570-6.docx")).isNotEmptyFile();
        assertThat(batch.summary()).startsWith("3 files written, 1 were there already");
    }

    @Test
    void a_round_or_a_format_that_does_not_exist_is_one_clear_line() {
        assertThat(run("--fiscal-year", "2570", "--months", "3")).contains("A round is 6, 9, 12, q1, q2, q3 or q4");
        assertThat(run("--fiscal-year", "2570", "--round", "q5")).contains("A round is 6, 9, 12, q1, q2, q3 or q4");
        assertThat(run("--fiscal-year", "2570", "--round", "Q1", "--format", "pdf,odt"))
                .contains("\"odt\" is no format");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private String run(String... options) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        List<String> arguments =
                new ArrayList<>(List.of("reports", "--to", folder.resolve("out").toString()));
        arguments.addAll(List.of(options));
        int end = Prongsai.launcher().setOut(writer).setErr(writer).execute(arguments.toArray(String[]::new));
        assertThat(end).isEqualTo(Prongsai.FAILED);
        return said.toString();
    }

    private ReportBatch batch() {
        return new ReportBatch(backend, ROUND, EnumSet.of(Format.PDF, Format.DOCX), folder);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
