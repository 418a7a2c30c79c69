package app.prongsai.bench;

import app.prongsai.reports.document.PaperDocx;
import app.prongsai.reports.document.PaperPdf;
import app.prongsai.reports.document.TablePaper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The reports of all organisations of the country, DOCX and PDF each, by a process that has 256 MB of heap. */
final class ReportBatch {

    static final String PROCESS = "report-batch-process";

    /** The local organisations of the country in June 2026. */
    static final int ALL = 7_849;

    private static final String HEAP = "-Xmx256m";
    private static final int LINES = 20;

    private ReportBatch() {}

    static void print(int organisations) {
        System.out.printf("%n### Reports of %,d organisations, DOCX and PDF each, %s%n%n", organisations, HEAP);
        try {
            int end = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            HEAP,
                            "-Djava.awt.headless=true",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Bench.class.getName(),
                            PROCESS,
                            String.valueOf(organisations))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (end != 0) {
                System.out.println("failed with " + end);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The other process. Files are written and removed at once, so that no disk needs room for all. */
    static void write(int organisations) {
        Path folder = Servers.temporaryFolder(true);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        AtomicLong bytes = new AtomicLong();
        long start = System.nanoTime();
        Rate.inParallel(Runtime.getRuntime().availableProcessors(), worker -> {
            for (int number = next.getAndIncrement(); number < organisations; number = next.getAndIncrement()) {
                TablePaper paper = GeneratedReport.of(number);
                bytes.addAndGet(file(folder.resolve(number + ".docx"), new PaperDocx().render(paper)));
                bytes.addAndGet(file(folder.resolve(number + ".pdf"), new PaperPdf().render(paper)));
                if (done.incrementAndGet() % Math.max(1, organisations / LINES) == 0) {
                    System.out.printf("%,d of %,d, %,.1f per second%n", done.get(), organisations, rate(done, start));
                }
            }
        });
        System.out.printf(
                "%,d organisations, %,d MB in %,.0f s: %,.1f organisations per second on %d cores%n",
                done.get(),
                bytes.get() / 1024 / 1024,
                (System.nanoTime() - start) / 1e9,
                rate(done, start),
                Runtime.getRuntime().availableProcessors());
        Servers.delete(folder);
    }

    private static double rate(AtomicInteger done, long start) {
        return done.get() * 1e9 / (System.nanoTime() - start);
    }

    private static long file(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.length;
    }
}
