package app.prongsai.ui.portal;

import app.prongsai.announcements.LatestAnnouncements;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.measures.read.PlannedYears;
import app.prongsai.platform.NotFound;
import app.prongsai.reports.Edition;
import app.prongsai.reports.RoundId;
import app.prongsai.reports.Rounds;
import app.prongsai.shared.TenantId;
import app.prongsai.ui.words.PublicAddress;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What an organisation's pages show, for programs; days and moments in ISO form, years of the Buddhist Era. */
@RestController
class OrganisationData {

    /** @param plannedYears fiscal years with measures, newest first */
    record Profile(
            String code,
            String name,
            String fullName,
            String type,
            String district,
            String province,
            @Nullable String website,
            String page,
            List<Integer> plannedYears) {}

    record Measures(String organisation, int fiscalYear, List<Measure> items) {}

    /**
     * @param status one of NOT_STARTED, IN_PROGRESS, DONE
     * @param evidence how many items of evidence are attached
     */
    record Measure(
            String id,
            String code,
            String title,
            List<String> responsible,
            String from,
            String to,
            String status,
            int percent,
            int guidelines,
            int evidence) {

        static Measure of(Row row) {
            return new Measure(
                    row.measure().value(),
                    row.code(),
                    row.title(),
                    row.responsible().stream().map(Responsible::text).distinct().toList(),
                    row.from().toString(),
                    row.to().toString(),
                    row.status().name(),
                    row.percent(),
                    row.guidelines(),
                    row.evidence());
        }

        List<String> cells() {
            return List.of(
                    id,
                    code,
                    title,
                    String.join("\n", responsible),
                    from,
                    to,
                    status,
                    String.valueOf(percent),
                    String.valueOf(guidelines),
                    String.valueOf(evidence));
        }
    }

    record Reports(String organisation, List<Round> items) {}

    /** @param versions published ones, newest first; none while the round is only being worked on */
    record Round(
            int fiscalYear,
            String round,
            int months,
            int assessedFiscalYear,
            String from,
            String to,
            String page,
            List<Version> versions) {}

    /**
     * @param sha256 of what it says
     * @param commit number of its entry in the organisation's log
     */
    record Version(
            int version,
            String asOf,
            String publishedAt,
            String sha256,
            long commit,
            String number,
            String date,
            String page) {}

    record Announcements(String organisation, List<Announcement> items) {}

    /** @param correctedAt null if nothing was corrected */
    record Announcement(
            String id,
            String topic,
            String title,
            String text,
            @Nullable String link,
            String publishedAt,
            @Nullable String correctedAt,
            List<Integer> villages,
            int attachments,
            String page) {}

    private static final List<String> MEASURE_COLUMNS =
            List.of("id", "code", "title", "responsible", "from", "to", "status", "percent", "guidelines", "evidence");
    private static final int MOST_ANNOUNCEMENTS = 200;

    private final Visitor visitor;
    private final PublicAddress addresses;

    OrganisationData(Visitor visitor, PublicAddress addresses) {
        this.visitor = visitor;
        this.addresses = addresses;
    }

    @GetMapping(path = "/api/v1/organisations/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    @KeptPage
    Profile profile(@PathVariable String code) {
        var organisation = visitor.organisation(code);
        return new Profile(
                code,
                organisation.name(),
                organisation.type().fullName(organisation.name()),
                organisation.type().name().toLowerCase(Locale.ROOT),
                organisation.district(),
                organisation.province(),
                organisation.website(),
                addresses.organisation(organisation.tenant()),
                visitor.ask(code, new PlannedYears()).years());
    }

    @GetMapping(
            path = "/api/v1/organisations/{code}/measures/{fiscalYear:[0-9]{4}}",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @KeptPage
    Measures measures(@PathVariable String code, @PathVariable int fiscalYear) {
        return new Measures(code, fiscalYear, planned(code, fiscalYear));
    }

    @GetMapping("/api/v1/organisations/{code}/measures/{fiscalYear:[0-9]{4}}.csv")
    @KeptPage
    ResponseEntity<byte[]> measuresAsTable(@PathVariable String code, @PathVariable int fiscalYear) {
        return Files.table(
                "measures-" + code + "-" + fiscalYear + ".csv",
                MEASURE_COLUMNS,
                planned(code, fiscalYear).stream().map(Measure::cells).toList());
    }

    private List<Measure> planned(String code, int fiscalYear) {
        visitor.organisation(code);
        if (!visitor.ask(code, new PlannedYears()).years().contains(fiscalYear)) {
            throw new NotFound();
        }
        return visitor.ask(code, new MeasureBoard(fiscalYear)).rows().stream()
                .map(Measure::of)
                .toList();
    }

    @GetMapping(path = "/api/v1/organisations/{code}/reports", produces = MediaType.APPLICATION_JSON_VALUE)
    @KeptPage
    Reports reports(@PathVariable String code) {
        visitor.organisation(code);
        return new Reports(
                code,
                visitor.ask(code, new Rounds()).rounds().stream()
                        .map(round -> round(code, round))
                        .toList());
    }

    private Round round(String code, Rounds.Round round) {
        RoundId id = round.round();
        return new Round(
                round.fiscalYear(),
                id.slug(),
                round.months(),
                round.assessedFiscalYear(),
                round.from().toString(),
                round.to().toString(),
                addresses.of(id.page(new TenantId(code))),
                Editions.of(visitor, code, id).reversed().stream()
                        .map(edition -> version(code, id, edition))
                        .toList());
    }

    private Version version(String code, RoundId round, Edition edition) {
        return new Version(
                edition.version(),
                edition.asOf().toString(),
                edition.publishedAt().toString(),
                edition.content(),
                edition.chain(),
                edition.number(),
                edition.date().toString(),
                addresses.of(round.page(new TenantId(code), edition.version())));
    }

    @GetMapping(path = "/api/v1/organisations/{code}/announcements", produces = MediaType.APPLICATION_JSON_VALUE)
    @KeptPage
    Announcements announcements(@PathVariable String code) {
        visitor.organisation(code);
        return new Announcements(
                code,
                visitor.ask(code, new LatestAnnouncements(null, MOST_ANNOUNCEMENTS)).announcements().stream()
                        .map(one -> announcement(code, one))
                        .toList());
    }

    private Announcement announcement(String code, LatestAnnouncements.Announcement one) {
        return new Announcement(
                one.announcement().value(),
                one.topic(),
                one.title(),
                one.text(),
                one.link(),
                one.publishedAt().toString(),
                one.correction() == null ? null : one.correction().at().toString(),
                one.villages(),
                one.attachments().size(),
                addresses.organisation(new TenantId(code)) + "/announcements/"
                        + one.announcement().value());
    }
}
