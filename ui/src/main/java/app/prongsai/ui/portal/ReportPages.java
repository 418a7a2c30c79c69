package app.prongsai.ui.portal;

import app.prongsai.evidence.PublishedEvidence;
import app.prongsai.platform.NotFound;
import app.prongsai.reports.Edition;
import app.prongsai.reports.FrozenContent;
import app.prongsai.reports.PlanFile;
import app.prongsai.reports.PublishedReport;
import app.prongsai.reports.ReportFile;
import app.prongsai.reports.RoundId;
import app.prongsai.reports.RoundReport;
import app.prongsai.reports.Rounds;
import app.prongsai.shared.TenantId;
import app.prongsai.ui.look.QrPicture;
import app.prongsai.ui.words.PublicAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The rounds' official reports, as a page and as files, and the plans of the years as files. */
@Controller
class ReportPages {

    private final Visitor visitor;
    private final PublicAddress address;

    ReportPages(Visitor visitor, PublicAddress address) {
        this.visitor = visitor;
        this.address = address;
    }

    @GetMapping("/o/{code}/reports")
    @KeptPage
    String list(@PathVariable String code, Model model) {
        model.addAttribute("organisation", visitor.organisation(code));
        List<Rounds.Round> rounds = visitor.ask(code, new Rounds()).rounds();
        model.addAttribute("rounds", rounds);
        model.addAttribute("published", Editions.newest(visitor, code, rounds));
        model.addAttribute("formats", ReportFile.Format.values());
        return "reports";
    }

    @GetMapping("/o/{code}/reports/{fiscalYear}/{round:[^.]+}")
    @KeptPage
    String show(@PathVariable String code, @PathVariable String fiscalYear, @PathVariable String round, Model model) {
        RoundId id = id(fiscalYear, round);
        Optional<PublishedReport.Published> published = published(code, id, null);
        if (published.isPresent()) {
            return show(code, published.get(), model);
        }
        RoundReport.Report draft = visitor.ask(code, new RoundReport(id));
        model.addAttribute("organisation", visitor.organisation(code));
        model.addAttribute("round", draft.round());
        model.addAttribute("paper", Paper.of(draft.document()));
        model.addAttribute("formats", ReportFile.Format.values());
        addEvidence(code, draft.round(), model);
        return "report";
    }

    /** A published version stays where it is, also after the next one. */
    @GetMapping("/o/{code}/reports/{fiscalYear}/{round}/v/{version:[0-9]{1,4}}")
    @KeptPage
    String version(
            @PathVariable String code,
            @PathVariable String fiscalYear,
            @PathVariable String round,
            @PathVariable int version,
            Model model) {
        return show(code, published(code, id(fiscalYear, round), version).orElseThrow(NotFound::new), model);
    }

    @GetMapping("/o/{code}/reports/{fiscalYear}/{round}/qr.svg")
    ResponseEntity<String> qr(@PathVariable String code, @PathVariable String fiscalYear, @PathVariable String round) {
        RoundId opened = visitor.ask(code, new RoundReport(id(fiscalYear, round)))
                .round()
                .round();
        return qr(opened.page(new TenantId(code)));
    }

    /** The same code as on the paper of that version. */
    @GetMapping("/o/{code}/reports/{fiscalYear}/{round}/v/{version:[0-9]{1,4}}/qr.svg")
    ResponseEntity<String> versionQr(
            @PathVariable String code,
            @PathVariable String fiscalYear,
            @PathVariable String round,
            @PathVariable int version) {
        RoundId id = id(fiscalYear, round);
        published(code, id, version).orElseThrow(NotFound::new);
        return qr(id.page(new TenantId(code), version));
    }

    private ResponseEntity<String> qr(String path) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(QrPicture.svg(address.of(path)));
    }

    private String show(String code, PublishedReport.Published published, Model model) {
        model.addAttribute("organisation", visitor.organisation(code));
        model.addAttribute("round", published.round());
        model.addAttribute("paper", Paper.of(published.document()));
        Edition edition = published.edition();
        model.addAttribute("edition", edition);
        TenantId tenant = new TenantId(code);
        RoundId round = published.round().round();
        model.addAttribute("permanent", address.of(round.page(tenant, edition.version())));
        model.addAttribute("contentFile", FrozenContent.fileName(tenant, round, edition.version()));
        model.addAttribute("editions", published.editions().reversed());
        model.addAttribute("formats", ReportFile.Format.values());
        addEvidence(code, published.round(), model);
        return "report";
    }

    /** As it is attached now, whatever version is read. */
    private void addEvidence(String code, Rounds.Round round, Model model) {
        model.addAttribute(
                "evidence",
                visitor.ask(code, new PublishedEvidence(round.fiscalYear())).files());
    }

    private Optional<PublishedReport.Published> published(String code, RoundId round, @Nullable Integer version) {
        try {
            return Optional.of(visitor.ask(code, new PublishedReport(round, version)));
        } catch (NotFound never) {
            return Optional.empty();
        }
    }

    @GetMapping("/o/{code}/reports/{fiscalYear}/{round}.{format:" + Files.FORMATS + "}")
    ResponseEntity<byte[]> file(
            @PathVariable String code,
            @PathVariable String fiscalYear,
            @PathVariable String round,
            @PathVariable String format) {
        visitor.organisation(code);
        return Files.response(visitor.ask(code, new ReportFile(id(fiscalYear, round), Files.format(format), null)));
    }

    @GetMapping("/o/{code}/reports/{fiscalYear}/{round}/v/{version:[0-9]{1,4}}.{format:" + Files.FORMATS + "}")
    ResponseEntity<byte[]> versionFile(
            @PathVariable String code,
            @PathVariable String fiscalYear,
            @PathVariable String round,
            @PathVariable int version,
            @PathVariable String format) {
        visitor.organisation(code);
        return Files.response(visitor.ask(code, new ReportFile(id(fiscalYear, round), Files.format(format), version)));
    }

    /** What was frozen, byte for byte, so that anybody can compute the hash that the version bears. */
    @GetMapping("/o/{code}/reports/{fiscalYear}/{round}/v/{version:[0-9]{1,4}}/content.json")
    ResponseEntity<byte[]> content(
            @PathVariable String code,
            @PathVariable String fiscalYear,
            @PathVariable String round,
            @PathVariable int version) {
        visitor.organisation(code);
        return Files.response(visitor.ask(code, new FrozenContent(id(fiscalYear, round), version)));
    }

    @GetMapping("/o/{code}/plans/{fiscalYear:[0-9]{4}}.{format:" + Files.FORMATS + "}")
    ResponseEntity<byte[]> plan(@PathVariable String code, @PathVariable int fiscalYear, @PathVariable String format) {
        visitor.organisation(code);
        return Files.response(visitor.ask(code, new PlanFile(fiscalYear, Files.format(format))));
    }

    private static RoundId id(String fiscalYear, String round) {
        try {
            return new RoundId(fiscalYear + "-" + round);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
