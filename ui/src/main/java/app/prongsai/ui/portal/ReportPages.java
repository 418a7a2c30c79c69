package app.prongsai.ui.portal;

import app.prongsai.platform.NotFound;
import app.prongsai.reports.ReportFile;
import app.prongsai.reports.RoundId;
import app.prongsai.reports.RoundReport;
import app.prongsai.reports.Rounds;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The rounds' official reports: as a page, as PDF, as DOCX. */
@Controller
class ReportPages {

    private final Visitor visitor;

    ReportPages(Visitor visitor) {
        this.visitor = visitor;
    }

    @GetMapping("/o/{code}/reports")
    String list(@PathVariable String code, Model model) {
        model.addAttribute("organisation", visitor.organisation(code));
        model.addAttribute("rounds", visitor.ask(code, new Rounds()).rounds());
        return "reports";
    }

    @GetMapping("/o/{code}/reports/{fiscalYear}/{round}")
    String show(@PathVariable String code, @PathVariable String fiscalYear, @PathVariable String round, Model model) {
        model.addAttribute("organisation", visitor.organisation(code));
        RoundReport.Report report = visitor.ask(code, new RoundReport(id(fiscalYear, round)));
        model.addAttribute("round", report.round());
        model.addAttribute("paper", Paper.of(report.document()));
        return "report";
    }

    @GetMapping("/o/{code}/reports/{fiscalYear}/{round}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String code, @PathVariable String fiscalYear, @PathVariable String round) {
        return file(code, new ReportFile(id(fiscalYear, round), ReportFile.Format.PDF), "inline");
    }

    @GetMapping("/o/{code}/reports/{fiscalYear}/{round}.docx")
    ResponseEntity<byte[]> docx(
            @PathVariable String code, @PathVariable String fiscalYear, @PathVariable String round) {
        return file(code, new ReportFile(id(fiscalYear, round), ReportFile.Format.DOCX), "attachment");
    }

    private ResponseEntity<byte[]> file(String code, ReportFile question, String disposition) {
        visitor.organisation(code);
        ReportFile.Content content = visitor.ask(code, question);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.builder(disposition)
                                .filename(content.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content.bytes());
    }

    private static RoundId id(String fiscalYear, String round) {
        try {
            return new RoundId(fiscalYear + "-" + round);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
