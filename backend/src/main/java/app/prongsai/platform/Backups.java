package app.prongsai.platform;

import app.prongsai.eventstore.backup.Backup;
import app.prongsai.eventstore.backup.BackupRefused;
import app.prongsai.eventstore.backup.Manifest;
import app.prongsai.eventstore.backup.Restore;
import app.prongsai.eventstore.proof.Signer;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.shared.TenantId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Backups of this instance and into it. */
@Component
public class Backups {

    private static final String PRODUCT = "Prongsai 0.1";
    private static final Set<String> ABOUT_PROCESSES = Set.of(
            RebuildRequest.COLLECTION,
            Wish.COLLECTION,
            DeadLetter.COLLECTION,
            DeadLetterRequest.COLLECTION,
            "processes",
            "pauses",
            "sign-in-offers",
            "sign-in-sessions",
            "sign-in-tries");

    /** Not in the backup, but in a file beside it that is replaced each time; docs/adr/0024. */
    private static final Set<String> KEYS = Set.of(PersonKeys.KEYS, PersonKeys.ERASED);

    private final Backup backup;
    private final Restore restore;
    private final Rebuild rebuild;
    private final ReadModels readModels;
    private final Seal seal;
    private final Signer signer;
    private final KeyFiles keyFiles;
    private final Clock clock;

    Backups(
            Backup backup,
            Restore restore,
            Rebuild rebuild,
            ReadModels readModels,
            Seal seal,
            Signer signer,
            KeyFiles keyFiles,
            Clock clock) {
        this.backup = backup;
        this.restore = restore;
        this.rebuild = rebuild;
        this.readModels = readModels;
        this.seal = seal;
        this.signer = signer;
        this.keyFiles = keyFiles;
        this.clock = clock;
    }

    /**
     * @param only this organisation, or null for the whole instance
     * @return what was written, in English
     * @throws BackupRefused with one clear line if nothing was
     */
    public String write(Path file, @Nullable TenantId only, LongConsumer progress) throws IOException {
        mustHaveTheInstancesKey();
        Backup.Origin origin = new Backup.Origin(PRODUCT, signer.publicKey(), keyCheck(), beside());
        Manifest written = backup.write(file, only, origin, clock.instant(), progress);
        keyFiles.write(file, only);
        return told(written.organisations());
    }

    /**
     * Only in the process that runs the processors, or where none does.
     *
     * @return what was restored, in English
     * @throws BackupRefused with one clear line if nothing was
     */
    public String restore(Path file, @Nullable TenantId only, LongConsumer progress) throws IOException {
        return told(restore.restore(file, only, keyCheck(), keyFiles.beside(file), progress));
    }

    /** Every collection that no processor fills, but those about processes: rows that events could not bring back. */
    Set<String> beside() {
        Set<String> beside = new TreeSet<>(readModels.names());
        beside.removeAll(rebuild.readModels());
        beside.removeAll(ABOUT_PROCESSES);
        beside.removeAll(KEYS);
        return beside;
    }

    /** A verb may be started without the key of the product that it joins; what it then wrote could never be restored. */
    private void mustHaveTheInstancesKey() {
        try {
            signer.sign("prongsai-backup");
        } catch (IllegalStateException another) {
            throw new BackupRefused("This instance works under another master key. Set PRONGSAI_MASTER_KEY to it."
                    + " Nothing was written.");
        }
    }

    private String keyCheck() {
        return seal.mark(TenantId.PLATFORM, "prongsai-backup");
    }

    private static String told(List<Manifest.Organisation> organisations) {
        long commits =
                organisations.stream().mapToLong(Manifest.Organisation::commits).sum();
        return commits + " commits of " + organisations.size() + " organisations";
    }
}
