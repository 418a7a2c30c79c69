package app.prongsai.bench;

import app.prongsai.reports.document.TablePaper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** What one would do without renderers of one's own: POI writes the DOCX, LibreOffice makes a PDF of it. */
final class WordPeer {

    private static final Path OFFICE = Path.of("/usr/bin/soffice");

    private WordPeer() {}

    static byte[] docx(TablePaper paper) {
        try (XWPFDocument document = new XWPFDocument()) {
            var page = document.getDocument().getBody().addNewSectPr().addNewPgSz();
            page.setW(BigInteger.valueOf(16838));
            page.setH(BigInteger.valueOf(11906));
            for (String heading : paper.headingLines()) {
                XWPFParagraph title = document.createParagraph();
                title.setAlignment(ParagraphAlignment.CENTER);
                run(title, heading, 16, true);
            }
            run(document.createParagraph(), paper.basis(), 16, false);
            run(document.createParagraph(), paper.caption(), 16, true);
            XWPFTable table = document.createTable(
                    1 + paper.rows().size(), paper.columns().size());
            table.getRow(0).setRepeatHeader(true);
            for (int column = 0; column < paper.columns().size(); column++) {
                fill(
                        table.getRow(0).getCell(column),
                        List.of(paper.columns().get(column).heading()),
                        true);
                for (int row = 0; row < paper.rows().size(); row++) {
                    fill(
                            table.getRow(row + 1).getCell(column),
                            paper.rows().get(row).cells().get(column),
                            false);
                }
            }
            paper.signatures()
                    .forEach(one -> run(document.createParagraph(), "ลงชื่อ .......... " + one.capacity(), 16, false));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(XWPFTableCell cell, List<String> entries, boolean bold) {
        cell.removeParagraph(0);
        for (String entry : entries.isEmpty() ? List.of("") : entries) {
            run(cell.addParagraph(), entry, 14, bold);
        }
    }

    private static void run(XWPFParagraph paragraph, String text, int size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily("Sarabun");
        run.setFontSize(size);
        run.setBold(bold);
        run.setText(text);
    }

    static boolean hasOffice() {
        return Files.isExecutable(OFFICE);
    }

    /** One call for all files, so that starting the office counts once. */
    static double pdfsPerSecond(int documents) {
        Path folder = Servers.temporaryFolder(true);
        try {
            List<String> command = new ArrayList<>(List.of(
                    OFFICE.toString(),
                    "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                    "--headless",
                    "--convert-to",
                    "pdf",
                    "--outdir",
                    folder.toString()));
            for (int number = 0; number < documents; number++) {
                Path file = folder.resolve(number + ".docx");
                Files.write(file, docx(GeneratedReport.of(number)));
                command.add(file.toString());
            }
            long start = System.nanoTime();
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            double seconds = (System.nanoTime() - start) / 1e9;
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.toString().endsWith(".pdf")).count() / seconds;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            Servers.delete(folder);
        }
    }
}
