package app.prongsai.reports;

import app.prongsai.reports.ReportFile.Content;
import app.prongsai.reports.ReportFile.Format;
import app.prongsai.reports.document.PaperCsv;
import app.prongsai.reports.document.PaperDocx;
import app.prongsai.reports.document.PaperJson;
import app.prongsai.reports.document.PaperPdf;
import app.prongsai.reports.document.PaperXlsx;
import app.prongsai.reports.document.TablePaper;

/** Any paper in any format. */
final class PaperFiles {

    private PaperFiles() {}

    static Content of(TablePaper paper, String name, Format format) {
        byte[] bytes = switch (format) {
            case PDF -> new PaperPdf().render(paper);
            case DOCX -> new PaperDocx().render(paper);
            case XLSX -> new PaperXlsx().render(paper);
            case CSV -> new PaperCsv().render(paper);
            case JSON -> new PaperJson().render(paper);
        };
        return new Content(name, format.mediaType(), bytes);
    }
}
