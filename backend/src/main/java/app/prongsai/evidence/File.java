package app.prongsai.evidence;

import static app.prongsai.shared.RuleViolated.unless;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.evidence.EvidenceEvent.FileStored;
import app.prongsai.evidence.content.Cleaned;
import app.prongsai.platform.Allotment;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import app.prongsai.readmodel.TenantFiles;
import app.prongsai.shared.TenantId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Its bytes are kept before the log speaks of them: a stop in between leaves bytes that nobody is shown. */
@Aggregate(type = "file", commandTargetResolver = TenantTarget.NAME, cache = WarmAggregates.NAME)
final class File {

    private static final int MEGABYTE = 1024 * 1024;

    @AggregateIdentifier
    private @Nullable String stream;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(StoreFile command, TenantId tenant, TenantFiles files, Allotment allotment) {
        if (stream != null) {
            return;
        }
        byte[] bytes = command.bytes();
        unless(bytes.length > 0, "evidence.file-is-empty");
        unless(bytes.length <= TenantFiles.MOST_BYTES, "evidence.file-too-large", TenantFiles.MOST_BYTES / MEGABYTE);
        Cleaned kept = Cleaned.of(bytes);
        allotment.storing(tenant, kept.bytes().length);
        String file = files.store(tenant, kept.bytes());
        apply(new FileStored(file, kept.type().text(), kept.bytes().length));
    }

    @EventSourcingHandler
    void evolve(FileStored event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), StoreFile.target(event.file()));
    }
}
