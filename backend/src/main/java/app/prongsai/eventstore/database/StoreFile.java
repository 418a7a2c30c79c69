package app.prongsai.eventstore.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The data file of a folder this process owns, from the checks before it is opened to the seal after it is closed. */
final class StoreFile implements AutoCloseable {

    private static final int FORMAT = 1;

    private final Path path;
    private final Mark mark;
    private final MVStore store;

    private StoreFile(Path path, Mark mark, MVStore store) {
        this.path = path;
        this.mark = mark;
        this.store = store;
    }

    static StoreFile open(DataFolder folder) {
        try {
            Mark mark = new Mark(folder.mark());
            try {
                StoreHeader version =
                        Files.exists(folder.data()) ? newestWholeVersion(folder, mark) : create(folder, mark);
                return new StoreFile(folder.data(), mark, openForWriting(folder, version));
            } catch (IOException | RuntimeException e) {
                mark.close();
                throw e;
            }
        } catch (IOException e) {
            throw DatabaseUnavailable.cannotStart(folder.path(), e);
        }
    }

    MVStore store() {
        return store;
    }

    /** Notes that everything up to the store's version was committed and will be acknowledged. */
    void acknowledge() {
        mark.acknowledge(store.getCurrentVersion());
    }

    /** Closes cleanly: the next start neither recovers nor inspects. */
    @Override
    public void close() {
        try (mark) {
            store.close();
            mark.seal(path, store.getCurrentVersion());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes without writing: what was not committed is gone. */
    void abandon() {
        try (mark) {
            store.closeImmediately();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file appears with its first version inside, so an empty one is always damage. */
    private static StoreHeader create(DataFolder folder, Mark mark) throws IOException {
        if (mark.version() > 0) {
            throw DatabaseUnavailable.damaged(
                    folder.path(), new NoSuchFileException(folder.data().toString()));
        }
        Path fresh = folder.privateFile("prongsai.new");
        MVStore store = new DataFile(null).openStore(fresh, false);
        store.setStoreVersion(FORMAT);
        store.close();
        Files.move(fresh, folder.data(), StandardCopyOption.ATOMIC_MOVE);
        folder.syncNames();
        mark.seal(folder.data(), store.getCurrentVersion());
        return StoreHeader.read(folder.data()).getFirst();
    }

    /**
     * A version that was under way when the machine stopped may be half on disk; then the one before it, the last
     * acknowledged one, is whole.
     */
    private static StoreHeader newestWholeVersion(DataFolder folder, Mark mark) throws IOException {
        Throwable damage = new IOException("no acknowledged version is left");
        for (StoreHeader version : StoreHeader.read(folder.data())) {
            if (mark.seals(folder.data(), version.version())) {
                return version;
            }
            if (version.version() >= mark.version()) {
                try {
                    Inspection.readEverything(folder.data(), version, FORMAT);
                    return version;
                } catch (Inspection.NewerFormat e) {
                    throw DatabaseUnavailable.newerFormat(folder.path());
                } catch (RuntimeException | Error e) {
                    damage = e;
                }
            }
        }
        throw unusable(folder, damage);
    }

    private static MVStore openForWriting(DataFolder folder, StoreHeader version) {
        try {
            MVStore store = new DataFile(version).openStore(folder.data(), false);
            if (store.getStoreVersion() > FORMAT) {
                store.closeImmediately();
                throw DatabaseUnavailable.newerFormat(folder.path());
            }
            return store;
        } catch (DatabaseUnavailable e) {
            throw e;
        } catch (RuntimeException | Error e) {
            throw unusable(folder, e);
        }
    }

    private static DatabaseUnavailable unusable(DataFolder folder, Throwable e) {
        return e instanceof MVStoreException refusal && refusal.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                ? DatabaseUnavailable.inUse(folder.path(), "?")
                : DatabaseUnavailable.damaged(folder.path(), e);
    }
}
