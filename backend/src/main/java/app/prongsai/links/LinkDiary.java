package app.prongsai.links;

import app.prongsai.links.LinkCheck.Finding;
import app.prongsai.platform.Backend;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** When each link is due again and how often it failed in a row; not history: what is lost is looked at again. */
@Component
class LinkDiary {

    static final String NAME = "link-diary";

    private static final String ALL = "all";
    private static final Visit NEVER = new Visit(Instant.EPOCH, 0);

    record Page(Map<String, Visit> visits) {}

    record Visit(Instant due, int failures) {}

    private final TenantCollection<Page> pages;
    private final Backend backend;
    private final Clock clock;
    private final RevisitSettings settings;

    LinkDiary(ReadModels readModels, Backend backend, Clock clock, RevisitSettings settings) {
        this.pages = readModels.collection(NAME, Page.class);
        this.backend = backend;
        this.clock = clock;
        this.settings = settings;
    }

    /** Those that are due, the longest due first. */
    List<String> due(TenantId tenant, List<String> links) {
        Map<String, Visit> visits = visits(tenant);
        return links.stream()
                .filter(link -> !visit(visits, link).due().isAfter(clock.instant()))
                .sorted(Comparator.comparing(link -> visit(visits, link).due()))
                .toList();
    }

    /** When the first of those that are not due now will be. */
    Instant nextDue(TenantId tenant, List<String> links) {
        Map<String, Visit> visits = visits(tenant);
        return links.stream()
                .map(link -> visit(visits, link).due())
                .filter(due -> due.isAfter(clock.instant()))
                .min(Comparator.naturalOrder())
                .orElse(clock.instant().plus(settings.interval()));
    }

    /** Writes down what a look has shown, and tells of it once it is sure; answers when the link is due again. */
    Instant enter(TenantId tenant, String link, Finding finding) {
        Map<String, Visit> visits = new HashMap<>(visits(tenant));
        boolean failed = finding.trouble() != null;
        int failures = failed ? visit(visits, link).failures() + 1 : 0;
        boolean sure = finding.sure() || failed && failures >= settings.tries();
        Duration rest = !failed ? settings.interval() : sure ? settings.deadInterval() : settings.retry();
        Instant due = clock.instant().plus(rest);
        if (sure) {
            backend.send(Actor.system(tenant, Channel.CLOCK), new RecordLinkCheck(link, finding.trouble()));
        }
        visits.put(RecordLinkCheck.key(link), new Visit(due, failures));
        pages.put(tenant, ALL, new Page(withoutForgotten(visits)));
        return due;
    }

    /** What nobody asked after for two intervals is no longer in use. */
    private Map<String, Visit> withoutForgotten(Map<String, Visit> visits) {
        Instant old = clock.instant().minus(settings.interval().multipliedBy(2));
        return visits.entrySet().stream()
                .filter(entry -> entry.getValue().due().isAfter(old))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, Visit> visits(TenantId tenant) {
        return pages.find(tenant, ALL).map(Page::visits).orElse(Map.of());
    }

    private static Visit visit(Map<String, Visit> visits, String link) {
        return visits.getOrDefault(RecordLinkCheck.key(link), NEVER);
    }
}
