package app.prongsai.ui.portal;

import app.prongsai.announcements.LatestAnnouncements;
import app.prongsai.disclosure.read.ChecklistYears;
import app.prongsai.disclosure.read.PublishedItems;
import app.prongsai.measures.read.PlannedYears;
import app.prongsai.national.NationalOverview;
import app.prongsai.organisations.PublicOrganisations.Listed;
import app.prongsai.reports.Rounds;
import app.prongsai.shared.TenantId;
import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.ThaiDates;
import app.prongsai.thai.ThaiOrder;
import app.prongsai.ui.words.PublicAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/** What search engines should know of, and what they should leave alone. */
@RestController
class Sitemaps {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XML = "application/xml;charset=UTF-8";
    private static final String OF_PAGES = "/sitemap-pages.xml";
    private static final List<String> SHARED =
            List.of("/", "/overview", "/open-data", "/proof", "/accessibility", "/privacy");
    private static final int MOST_ANNOUNCEMENTS = 200;
    private static final List<String> NOT_FOR_SEARCH =
            List.of("/app", "/sign-in", "/simulator", "/line", "/r/", "/mine/");

    private final Visitor visitor;
    private final PublicAddress addresses;
    private final Clock clock;

    Sitemaps(Visitor visitor, PublicAddress addresses, Clock clock) {
        this.visitor = visitor;
        this.addresses = addresses;
        this.clock = clock;
    }

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @KeptPage
    String robots() {
        StringBuilder text = new StringBuilder("User-agent: *\n");
        NOT_FOR_SEARCH.forEach(path -> text.append("Disallow: ").append(path).append('\n'));
        return text + "\nSitemap: " + addresses.of("/sitemap.xml") + "\n";
    }

    /** The organisations' maps, of which there may be 50,000. */
    @GetMapping(path = "/sitemap.xml", produces = XML)
    @KeptPage
    String all() {
        List<String> maps = new ArrayList<>(List.of(addresses.of(OF_PAGES)));
        visitor.directory()
                .organisations()
                .forEach(listed -> maps.add(addresses.organisation(listed.tenant()) + "/sitemap.xml"));
        return written("sitemapindex", "sitemap", maps);
    }

    /** What is of all organisations together: their comparison, by year and province, and what stands beside it. */
    @GetMapping(path = OF_PAGES, produces = XML)
    @KeptPage
    String pages() {
        List<String> pages = new ArrayList<>();
        SHARED.forEach(page -> pages.add(addresses.of(page)));
        int running =
                FiscalYear.of(LocalDate.now(clock.withZone(ThaiDates.ZONE))).year();
        List<String> provinces = visitor.directory().organisations().stream()
                .map(Listed::province)
                .distinct()
                .sorted(ThaiOrder.OF_TEXTS)
                .toList();
        for (int year : visitor.askPlatform(new NationalOverview(running)).years()) {
            String overview = addresses.of("/overview/" + year);
            pages.add(overview);
            provinces.forEach(province ->
                    pages.add(overview + "/" + UriUtils.encodePathSegment(province, StandardCharsets.UTF_8)));
        }
        return written("urlset", "url", pages);
    }

    @GetMapping(path = "/o/{code}/sitemap.xml", produces = XML)
    @KeptPage
    String of(@PathVariable String code) {
        visitor.organisation(code);
        String home = addresses.organisation(new TenantId(code));
        List<String> pages = new ArrayList<>(List.of(home, home + "/reports", home + "/announcements", home + "/oit"));
        visitor.ask(code, new PlannedYears()).years().forEach(year -> pages.add(home + "/measures/" + year));
        visitor.ask(code, new Rounds())
                .rounds()
                .forEach(round -> pages.add(addresses.of(round.round().page(new TenantId(code)))));
        visitor.ask(code, new LatestAnnouncements(null, MOST_ANNOUNCEMENTS))
                .announcements()
                .forEach(one ->
                        pages.add(home + "/announcements/" + one.announcement().value()));
        for (int year : visitor.ask(code, new ChecklistYears()).years()) {
            pages.add(home + "/oit/" + year);
            visitor.ask(code, new PublishedItems(year)).groups().stream()
                    .flatMap(group -> group.items().stream())
                    .forEach(item ->
                            pages.add(home + "/oit/" + year + "/" + item.code().value()));
        }
        return written("urlset", "url", pages);
    }

    private static String written(String list, String entry, List<String> addresses) {
        StringBuilder xml = new StringBuilder(HEAD + "<" + list + " xmlns=\"" + SPACE + "\">\n");
        for (String address : addresses) {
            xml.append('<')
                    .append(entry)
                    .append("><loc>")
                    .append(HtmlUtils.htmlEscape(address, StandardCharsets.UTF_8.name()))
                    .append("</loc></")
                    .append(entry)
                    .append(">\n");
        }
        return xml + "</" + list + ">\n";
    }
}
