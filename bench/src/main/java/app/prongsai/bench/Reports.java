package app.prongsai.bench;

import static app.prongsai.bench.Figures.two;
import static app.prongsai.bench.Figures.whole;

import app.prongsai.reports.document.PaperDocx;
import app.prongsai.reports.document.PaperPdf;
import java.util.function.IntFunction;

/** Reports per second: our DOCX and PDF, POI making the same DOCX, and LibreOffice making a PDF of that. */
final class Reports {

    private static final int ROUNDS = 5;
    private static final int WARM_UP = 100;
    private static final int DOCUMENTS = 100;

    private Reports() {}

    static void print() {
        System.out.printf("%n### Reports of ten measures, per second%n%n");
        PaperDocx docx = new PaperDocx();
        PaperPdf pdf = new PaperPdf();
        IntFunction<byte[]> ourDocx = number -> docx.render(GeneratedReport.of(number));
        IntFunction<byte[]> ourPdf = number -> pdf.render(GeneratedReport.of(number));
        IntFunction<byte[]> theirDocx = number -> WordPeer.docx(GeneratedReport.of(number));
        perSecond(ourDocx, WARM_UP);
        perSecond(ourPdf, WARM_UP);
        perSecond(theirDocx, WARM_UP);
        Figures figures = new Figures();
        for (int round = 0; round < ROUNDS; round++) {
            figures.add("docx", perSecond(ourDocx, DOCUMENTS));
            figures.add("pdf", perSecond(ourPdf, DOCUMENTS));
            figures.add("poi", perSecond(theirDocx, DOCUMENTS));
        }
        System.out.println("| one thread | per second | KB each |\n|---|---:|---:|");
        row("DOCX, font inside", figures.median("docx"), ourDocx);
        row("DOCX by POI (XWPF), font not inside", figures.median("poi"), theirDocx);
        row("PDF", figures.median("pdf"), ourPdf);
        if (WordPeer.hasOffice()) {
            double converted = WordPeer.pdfsPerSecond(DOCUMENTS / 5);
            System.out.printf("| PDF by LibreOffice of POI's DOCX, one call for all | %s | |%n", two(converted));
        } else {
            System.out.println("| PDF by LibreOffice of POI's DOCX | not measured: no soffice here | |");
        }
    }

    private static void row(String name, double perSecond, IntFunction<byte[]> render) {
        System.out.printf("| %s | %s | %s |%n", name, whole(perSecond), whole(render.apply(1).length / 1024.0));
    }

    private static double perSecond(IntFunction<byte[]> render, int documents) {
        long start = System.nanoTime();
        for (int number = 0; number < documents; number++) {
            render.apply(number);
        }
        return documents * 1e9 / (System.nanoTime() - start);
    }
}
