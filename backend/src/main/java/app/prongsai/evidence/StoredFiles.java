package app.prongsai.evidence;

import app.prongsai.evidence.EvidenceEvent.FileStored;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.readmodel.TenantFiles;
import app.prongsai.shared.TenantId;
import java.util.regex.Pattern;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** One row per file: what kind it is. The bytes stay where they are. */
@Component
@ProcessingGroup(StoredFiles.NAME)
class StoredFiles {

    static final String NAME = "evidence-files";

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
    StoredFile.Content answer(StoredFile query, TenantId tenant) {
        if (!HASH.matcher(query.file()).matches()) {
            throw new NotFound();
        }
        FileStored stored = rows.find(tenant, query.file()).orElseThrow(NotFound::new);
        byte[] bytes = files.find(tenant, query.file()).orElseThrow(NotFound::new);
        return new StoredFile.Content(stored.mediaType(), bytes);
    }
}
