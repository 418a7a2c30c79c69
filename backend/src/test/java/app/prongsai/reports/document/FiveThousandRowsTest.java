package app.prongsai.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

/** Five thousand measures as five files, by a process that has little memory. */
class FiveThousandRowsTest {

    private static final int ROWS = 5_000;
    private static final String HEAP = "-Xmx256m";

    /** As in the launcher. */
    private static final String COLLECTOR = "-XX:+UseSerialGC";

    @Test
    void all_formats_of_a_huge_report_are_made_in_little_memory() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        COLLECTOR,
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FiveThousandRowsTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.lines()).hasSize(6).last().asString().matches("pages [0-9]{4,5}");
    }

    public static void main(String[] arguments) throws IOException {
        TablePaper paper = SampleReport.with(IntStream.range(0, ROWS)
                        .mapToObj(i -> SampleReport.WEBSITE)
                        .toList())
                .paper();
        System.out.println("csv " + new PaperCsv().render(paper).length);
        System.out.println("json " + new PaperJson().render(paper).length);
        System.out.println("xlsx " + new PaperXlsx().render(paper).length);
        System.out.println("docx " + new PaperDocx().render(paper).length);
        byte[] pdf = new PaperPdf().render(paper);
        System.out.println("pdf " + pdf.length);
        try (var document = Loader.loadPDF(pdf)) {
            System.out.println("pages " + document.getNumberOfPages());
        }
    }
}
