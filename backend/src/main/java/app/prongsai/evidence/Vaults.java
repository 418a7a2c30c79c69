package app.prongsai.evidence;

import app.prongsai.evidence.Attachments.Plan;
import app.prongsai.evidence.DeadLinks.DeadLink;
import app.prongsai.evidence.DeadLinks.Found;
import app.prongsai.evidence.EvidenceVault.Item;
import app.prongsai.evidence.EvidenceVault.Use;
import app.prongsai.evidence.EvidenceVault.Vault;
import app.prongsai.links.LinkStates;
import app.prongsai.links.LinkStates.State;
import app.prongsai.measures.Evidence;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Puts together what is attached, what kind its file is and whether its link leads somewhere. */
@Component
class Vaults {

    private static final Comparator<String> CODES =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());
    private static final Comparator<Item> LATEST_FIRST = Comparator.comparing(
                    Item::from, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(item -> item.uses().getFirst().code(), CODES);

    private final Backend backend;
    private final Attachments attachments;
    private final StoredFiles files;

    Vaults(@Lazy Backend backend, Attachments attachments, StoredFiles files) {
        this.backend = backend;
        this.attachments = attachments;
        this.files = files;
    }

    @QueryHandler
    Vault answer(EvidenceVault query, TenantId tenant) {
        return new Vault(query.fiscalYear(), items(tenant, query.fiscalYear()));
    }

    @QueryHandler
    Found answer(DeadLinks query, TenantId tenant) {
        return new Found(items(tenant, query.fiscalYear()).stream()
                .filter(Item::deadLink)
                .flatMap(item -> item.uses().stream().map(use -> dead(item, use)))
                .sorted(Comparator.comparing(DeadLink::code, CODES))
                .toList());
    }

    @QueryHandler
    PublishedEvidence.Files answer(PublishedEvidence query, TenantId tenant) {
        if (!attachments.isOpened(tenant, query.fiscalYear())) {
            return new PublishedEvidence.Files(List.of());
        }
        return new PublishedEvidence.Files(items(tenant, query.fiscalYear()).stream()
                .filter(item -> item.mediaType() != null)
                .flatMap(item -> item.uses().stream().flatMap(use -> published(tenant, item, use)))
                .sorted(Comparator.comparing(PublishedEvidence.File::code, CODES))
                .toList());
    }

    private Stream<PublishedEvidence.File> published(TenantId tenant, Item item, Use use) {
        Map<String, String> kinds = files.kinds(tenant, item.files());
        return item.files().stream()
                .filter(kinds::containsKey)
                .map(file -> new PublishedEvidence.File(
                        use.code(), use.title(), item.title(), file, Objects.requireNonNull(kinds.get(file))));
    }

    @QueryHandler
    StoredFile.Content answer(PublishedFile query, TenantId tenant) {
        if (!attachments.isPublic(tenant, query.file())) {
            throw new NotFound();
        }
        return switch (query.form()) {
            case WHOLE -> files.content(tenant, query.file());
            case THUMBNAIL -> files.thumbnail(tenant, query.file());
        };
    }

    private List<Item> items(TenantId tenant, int fiscalYear) {
        List<Attachments.Item> attached = attachments.items(tenant, fiscalYear);
        Map<String, Plan> plans = attachments.plans(tenant);
        Map<String, State> states = backend.ask(
                        Actor.system(tenant, Channel.API), new LinkStates(named(attached, Evidence::link)))
                .byLink();
        Map<String, String> kinds = files.kinds(tenant, named(attached, Evidence::file));
        Map<Evidence, List<Use>> uses = new LinkedHashMap<>();
        for (Attachments.Item item : attached) {
            Plan plan = plans.getOrDefault(item.measure().value(), Plan.UNKNOWN);
            uses.computeIfAbsent(item.evidence().under(""), one -> new ArrayList<>())
                    .add(new Use(
                            item.measure(),
                            plan.code(),
                            plan.title(),
                            item.evidence().id()));
        }
        return uses.entrySet().stream()
                .map(entry -> item(entry.getKey(), entry.getValue(), states, kinds))
                .sorted(LATEST_FIRST)
                .toList();
    }

    private static Item item(Evidence evidence, List<Use> uses, Map<String, State> states, Map<String, String> kinds) {
        return new Item(
                evidence.kind(),
                evidence.title(),
                evidence.from(),
                evidence.to(),
                evidence.number(),
                evidence.link(),
                evidence.file(),
                evidence.moreFiles(),
                kinds.get(Objects.requireNonNullElse(evidence.file(), "")),
                states.get(Objects.requireNonNullElse(evidence.link(), "")),
                uses.stream().sorted(Comparator.comparing(Use::code, CODES)).toList());
    }

    private static DeadLink dead(Item item, Use use) {
        State state = Objects.requireNonNull(item.linkState());
        return new DeadLink(
                use.measure(),
                use.code(),
                use.evidence(),
                item.title(),
                Objects.requireNonNull(item.link()),
                Objects.requireNonNull(state.trouble()),
                state.since());
    }

    private static List<String> named(List<Attachments.Item> items, Function<Evidence, @Nullable String> name) {
        return items.stream()
                .map(item -> name.apply(item.evidence()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
