package app.prongsai.eventstore.backup;

import app.prongsai.eventstore.Adoption;
import app.prongsai.eventstore.CommitLog;
import app.prongsai.eventstore.proof.Anchors;
import app.prongsai.eventstore.proof.RawLog;
import app.prongsai.readmodel.BesideRows;
import app.prongsai.readmodel.TenantFiles;
import app.prongsai.shared.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Takes the histories of a backup into this log. Everything is checked before anything is written; what stands beside the
 * log comes first and shows nothing by itself, the histories last and at once. Read models follow from the events.
 */
public final class Restore {

    private static final long EVERY = 1_000;

    /** What does not lie in the backup itself and must be there before a history is: the keys of people. */
    public interface Keys {

        Keys NONE = new Keys() {
            @Override
            public void take(Manifest manifest, Set<TenantId> organisations) {}

            @Override
            public void giveBack() {}
        };

        /** @throws BackupRefused if they are not at hand; nothing was changed */
        void take(Manifest manifest, Set<TenantId> organisations) throws IOException;

        /** The restore has failed: nothing of it is to stay. */
        void giveBack();
    }

    private final CommitLog commits;
    private final RawLog log;
    private final Anchors anchors;
    private final TenantFiles files;
    private final BesideRows rows;

    public Restore(CommitLog commits, RawLog log, Anchors anchors, TenantFiles files, BesideRows rows) {
        this.commits = commits;
        this.log = log;
        this.anchors = anchors;
        this.files = files;
        this.rows = rows;
    }

    /**
     * @param only this organisation of the backup, or null for all of it
     * @param keys taken in before anything else
     * @param keyCheck what the master key of this instance makes of the fixed text
     * @return what was restored
     * @throws BackupRefused if the backup is damaged or does not fit here; nothing was changed
     */
    public List<Manifest.Organisation> restore(
            Path file, @Nullable TenantId only, String keyCheck, Keys keys, LongConsumer progress) throws IOException {
        try (BackupReader backup = BackupReader.open(file)) {
            List<Manifest.Organisation> chosen = chosen(backup.manifest(), only);
            fits(backup, chosen, only, keyCheck);
            Beside beside = new Beside(backup, chosen, only);
            try {
                keys.take(backup.manifest(), Set.copyOf(codes(chosen)));
                beside.each(rows::put, files::put, anchors::put);
                commits.adopt(adoption -> adopt(adoption, backup, chosen, progress));
            } catch (IOException | RuntimeException | Error e) {
                keys.giveBack();
                beside.each(rows::remove, files::remove, anchors::remove);
                throw e;
            }
            return chosen;
        }
    }

    private static List<TenantId> codes(List<Manifest.Organisation> organisations) {
        return organisations.stream()
                .map(organisation -> new TenantId(organisation.code()))
                .toList();
    }

    private static List<Manifest.Organisation> chosen(Manifest manifest, @Nullable TenantId only) {
        List<Manifest.Organisation> chosen = manifest.organisations().stream()
                .filter(organisation -> only == null || organisation.code().equals(only.code()))
                .toList();
        if (only != null && chosen.isEmpty()) {
            throw new BackupRefused("The backup does not hold organisation " + only + ". Nothing was changed.");
        }
        return chosen;
    }

    private void fits(BackupReader backup, List<Manifest.Organisation> chosen, @Nullable TenantId only, String keyCheck)
            throws IOException {
        Manifest manifest = backup.manifest();
        if (!manifest.keyCheck().equals(keyCheck)) {
            throw new BackupRefused("The backup was made under another master key: what is sealed in it could not be"
                    + " opened here. Set PRONGSAI_MASTER_KEY to that key. Nothing was changed.");
        }
        if (only == null && manifest.kind().equals("all") && log.documents() > 0) {
            throw new BackupRefused("A whole instance is restored into an empty database only; this one holds "
                    + log.documents() + " commits. Nothing was changed.");
        }
        for (Manifest.Organisation organisation : chosen) {
            if (log.length(new TenantId(organisation.code())) > 0) {
                throw new BackupRefused(
                        "Organisation " + organisation.code() + " has a history here already. Nothing was changed.");
            }
        }
        new Beside(backup, chosen, only).each(this::mustBeFree, document -> {}, document -> {});
    }

    private void mustBeFree(String collection, RawBsonDocument row) {
        if (BesideRows.tenant(row).equals(TenantId.PLATFORM)
                && row.getDocument("row").containsKey("holder")) {
            String holder = row.getDocument("row").getString("holder").getValue();
            rows.holder(collection, BesideRows.id(row))
                    .filter(other -> !other.equals(holder))
                    .ifPresent(other -> {
                        throw new BackupRefused("What organisation " + holder + " holds in " + collection
                                + ", such as its LINE bot, is held by organisation " + other
                                + " here. Nothing was changed.");
                    });
        }
    }

    private static void adopt(
            Adoption adoption, BackupReader backup, List<Manifest.Organisation> chosen, LongConsumer progress) {
        long[] adopted = new long[1];
        try {
            for (Manifest.Organisation organisation : chosen) {
                adoption.begin(new TenantId(organisation.code()));
                backup.commits(organisation.code(), commit -> {
                    adoption.add(commit.bytes().length, commit::at);
                    if (++adopted[0] % EVERY == 0) {
                        progress.accept(adopted[0]);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.accept(adopted[0]);
    }

    /** What of a backup belongs to the chosen organisations and is no commit. */
    private record Beside(
            BackupReader backup,
            List<Manifest.Organisation> chosen,
            @Nullable TenantId only) {

        interface Documents {
            void accept(RawBsonDocument document);
        }

        void each(BiConsumer<String, RawBsonDocument> row, Documents file, Documents anchor) throws IOException {
            Set<String> codes =
                    Set.copyOf(chosen.stream().map(Manifest.Organisation::code).toList());
            for (Manifest.Entry entry : backup.manifest().entries()) {
                if (entry.name().startsWith("rows/")) {
                    String collection = entry.name()
                            .substring("rows/".length(), entry.name().lastIndexOf('.'));
                    backup.documents(entry.name(), document -> {
                        if (belongs(document, codes)) {
                            row.accept(collection, document);
                        }
                    });
                }
            }
            for (String code : codes) {
                backup.documents(Manifest.files(code), file::accept);
                backup.documents(Manifest.anchors(code), anchor::accept);
            }
        }

        /** Of the platform's rows a single organisation takes along what it holds. */
        private boolean belongs(RawBsonDocument document, Set<String> codes) {
            TenantId tenant = BesideRows.tenant(document);
            if (!tenant.equals(TenantId.PLATFORM)) {
                return codes.contains(tenant.code());
            }
            return only == null && backup.manifest().kind().equals("all")
                    || document.getDocument("row").containsKey("holder")
                            && codes.contains(document.getDocument("row")
                                    .getString("holder")
                                    .getValue());
        }
    }
}
