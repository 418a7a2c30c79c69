package app.prongsai.ui.portal;

import app.prongsai.organisations.PublicOrganisations.Listed;
import app.prongsai.ui.portal.Comparison.Line;
import app.prongsai.ui.words.PublicAddress;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The comparison of all organisations, for programs and spreadsheets. */
@RestController
class NationalData {

    record Overview(int fiscalYear, List<Entry> items) {}

    /** @param published parts of the year whose report is published */
    record Entry(
            String code,
            String name,
            String fullName,
            String type,
            String district,
            String province,
            int measures,
            int done,
            int inProgress,
            int notStarted,
            List<String> published,
            String page) {

        List<String> cells() {
            return List.of(
                    code,
                    name,
                    fullName,
                    type,
                    district,
                    province,
                    String.valueOf(measures),
                    String.valueOf(done),
                    String.valueOf(inProgress),
                    String.valueOf(notStarted),
                    String.join("\n", published),
                    page);
        }
    }

    private static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "fullName",
            "type",
            "district",
            "province",
            "measures",
            "done",
            "inProgress",
            "notStarted",
            "published",
            "page");

    private final Visitor visitor;
    private final PublicAddress addresses;

    NationalData(Visitor visitor, PublicAddress addresses) {
        this.visitor = visitor;
        this.addresses = addresses;
    }

    @GetMapping(path = "/api/v1/overview/{fiscalYear:2[56][0-9]{2}}", produces = MediaType.APPLICATION_JSON_VALUE)
    @KeptPage
    Overview overview(@PathVariable int fiscalYear) {
        return new Overview(fiscalYear, entries(fiscalYear));
    }

    @GetMapping("/api/v1/overview/{fiscalYear:2[56][0-9]{2}}.csv")
    @KeptPage
    ResponseEntity<byte[]> overviewAsTable(@PathVariable int fiscalYear) {
        return Files.table(
                "overview-" + fiscalYear + ".csv",
                COLUMNS,
                entries(fiscalYear).stream().map(Entry::cells).toList());
    }

    private List<Entry> entries(int fiscalYear) {
        return Comparison.of(visitor, fiscalYear).lines().stream()
                .map(this::entry)
                .toList();
    }

    private Entry entry(Line line) {
        Listed organisation = line.organisation();
        return new Entry(
                organisation.tenant().code(),
                organisation.name(),
                organisation.type().fullName(organisation.name()),
                organisation.type().name().toLowerCase(Locale.ROOT),
                organisation.district(),
                organisation.province(),
                line.measures().total(),
                line.measures().done(),
                line.measures().inProgress(),
                line.measures().notStarted(),
                line.published(),
                addresses.organisation(organisation.tenant()));
    }
}
