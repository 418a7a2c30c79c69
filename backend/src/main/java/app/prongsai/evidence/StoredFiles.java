package app.prongsai.evidence;

import app.prongsai.evidence.EvidenceEvent.FileStored;
import app.prongsai.evidence.StoredFile.Content;
import app.prongsai.evidence.content.Cleaned;
import app.prongsai.evidence.content.HiddenPart;
import app.prongsai.evidence.content.MediaType;
import app.prongsai.evidence.content.Thumbnail;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.readmodel.TenantFiles;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** One row per file: what kind it is. The bytes stay where they are. */
@Component
@ProcessingGroup(StoredFiles.NAME)
class StoredFiles {

    static final String NAME = "evidence-files";

    private static final String THUMBNAIL = "thumbnail";
    private static final String HIDDEN = "hidden";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final TenantCollection<FileStored> rows;
    private final TenantFiles files;

    StoredFiles(ReadModels readModels, TenantFiles files) {
        this.rows = readModels.collection(NAME, FileStored.class);
        this.files = files;
    }

    @EventHandler
    void on(FileStored event, Occurred occurred) {
        rows.change(occurred.tenant(), event.file(), occurred.place(), before -> event);
    }

    @QueryHandler
    Content answer(StoredFile query, TenantId tenant) {
        return content(tenant, query.file());
    }

    @QueryHandler
    Content answer(FileThumbnail query, TenantId tenant) {
        return thumbnail(tenant, query.file());
    }

    Content content(TenantId tenant, String file) {
        if (!HASH.matcher(file).matches()) {
            throw new NotFound();
        }
        FileStored stored = rows.find(tenant, file).orElseThrow(NotFound::new);
        byte[] bytes = files.find(tenant, file).orElseThrow(NotFound::new);
        return new Content(stored.mediaType(), bytes);
    }

    /** Made when it is first asked for. */
    Content thumbnail(TenantId tenant, String file) {
        byte[] small = files.findDerived(tenant, file, THUMBNAIL).orElseGet(() -> {
            Content picture = content(tenant, file);
            byte[] made = Thumbnail.of(new Cleaned(MediaType.named(picture.mediaType()), picture.bytes(), Set.of()))
                    .orElseThrow(NotFound::new);
            files.storeDerived(tenant, file, THUMBNAIL, made);
            return made;
        });
        return new Content(MediaType.JPEG.text(), small);
    }

    @QueryHandler
    HiddenParts.Found answer(HiddenParts query, TenantId tenant) {
        return new HiddenParts.Found(
                query.files().stream().flatMap(file -> hidden(tenant, file)).collect(Collectors.toSet()));
    }

    /** Looked for when it is first asked for; files from before documents were cleaned are told like all others. */
    private Stream<HiddenPart> hidden(TenantId tenant, String file) {
        byte[] known = files.findDerived(tenant, file, HIDDEN).orElseGet(() -> {
            byte[] names = hidden(content(tenant, file).bytes()).stream()
                    .map(HiddenPart::name)
                    .collect(Collectors.joining(" "))
                    .getBytes(StandardCharsets.US_ASCII);
            files.storeDerived(tenant, file, HIDDEN, names);
            return names;
        });
        return Stream.of(new String(known, StandardCharsets.US_ASCII).split(" "))
                .filter(name -> !name.isEmpty())
                .map(HiddenPart::valueOf);
    }

    /** What would be refused today was never cleaned. */
    private static Set<HiddenPart> hidden(byte[] bytes) {
        try {
            return Cleaned.of(bytes).hidden();
        } catch (RuleViolated refusedToday) {
            return Set.of(HiddenPart.LOCK);
        }
    }

    /** Of these files the kind by hash; those that are not stored are left out. */
    Map<String, String> kinds(TenantId tenant, Collection<String> hashes) {
        Map<String, String> kinds = new HashMap<>();
        rows.find(tenant, hashes).forEach(stored -> kinds.put(stored.file(), stored.mediaType()));
        return kinds;
    }
}
