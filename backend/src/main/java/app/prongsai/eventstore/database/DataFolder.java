package app.prongsai.eventstore.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the embedded database: {@code prongsai.mv.db} (all data), {@code prongsai.mark}, and while a process
 * owns it {@code prongsai.lock} (locked) and {@code prongsai.port} (where to join). Only its user may look inside.
 */
final class DataFolder {

    /** Java releases a process's file locks when any of its channels on the file closes, so look here first. */
    private static final Set<Path> OWNED_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;

    private DataFolder(Path path) {
        this.path = path;
    }

    /** Makes the folder if there is none. */
    static DataFolder at(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                create(path);
            }
            DataFolder folder = new DataFolder(path.toRealPath());
            folder.keepPrivate();
            if (!Files.isWritable(folder.path) || Files.exists(folder.data()) && !Files.isWritable(folder.data())) {
                throw new IOException("no permission to write");
            }
            return folder;
        } catch (FileAlreadyExistsException e) {
            throw DatabaseUnavailable.notAFolder(path);
        } catch (IOException e) {
            throw DatabaseUnavailable.notWritable(path, e);
        }
    }

    private static void create(Path path) throws IOException {
        Path parent = path.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            Files.createDirectory(path, onlyForTheUser(path, "rwx------"));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(path)) {
                throw e;
            }
        }
    }

    Path path() {
        return path;
    }

    Path data() {
        return path.resolve("prongsai.mv.db");
    }

    Path mark() throws IOException {
        Path mark = path.resolve("prongsai.mark");
        return Files.exists(mark) ? mark : privateFile("prongsai.mark");
    }

    private Path lock() {
        return path.resolve("prongsai.lock");
    }

    private Path port() {
        return path.resolve("prongsai.port");
    }

    /** An empty file of this name that only its user can read. */
    Path privateFile(String name) throws IOException {
        Path file = path.resolve(name);
        Files.deleteIfExists(file);
        return Files.createFile(file, onlyForTheUser(file, "rw-------"));
    }

    /** Makes a new name in the folder survive a power cut. */
    void syncNames() {
        try (FileChannel names = FileChannel.open(path, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            // Not every system lets a folder be opened; those write its names at once.
        }
    }

    /** The exclusive right to the folder, or null while another process, or another part of this one, has it. */
    @Nullable
    Ownership own() throws IOException {
        if (!OWNED_HERE.add(path)) {
            return null;
        }
        boolean owned = false;
        try {
            FileChannel channel = FileChannel.open(
                    lock(),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    onlyForTheUser(lock(), "rw-------"));
            try {
                FileLock lock = channel.tryLock();
                owned = lock != null;
                if (!owned) {
                    return null;
                }
                Files.deleteIfExists(port());
                return new Ownership(channel);
            } finally {
                if (!owned) {
                    channel.close();
                }
            }
        } finally {
            if (!owned) {
                OWNED_HERE.remove(path);
            }
        }
    }

    /** Where the owner says it can be joined; empty while it is starting. */
    Optional<Door> door() {
        try {
            return Door.parse(Files.readString(port()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void keepPrivate() throws IOException {
        if (posix(path) && Files.isWritable(path) && (isEmpty() || Files.exists(lock()))) {
            try {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            } catch (IOException e) {
                // A mounted volume may belong to another user who lets our group in: its rights are his business.
            }
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isEmpty();
        }
    }

    private static FileAttribute<?>[] onlyForTheUser(Path path, String permissions) {
        return posix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Held by the one process that may touch the files. */
    final class Ownership implements AutoCloseable {

        private final FileChannel channel;

        private Ownership(FileChannel channel) {
            this.channel = channel;
        }

        DataFolder folder() {
            return DataFolder.this;
        }

        void announce(Door door) throws IOException {
            Path file = privateFile("prongsai.port.new");
            Files.writeString(file, door.toText(), StandardCharsets.UTF_8);
            Files.move(file, port(), StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void close() throws IOException {
            try (channel) {
                Files.deleteIfExists(port());
            } finally {
                OWNED_HERE.remove(path);
            }
        }
    }
}
