package app.prongsai.platform;

import app.prongsai.eventstore.backup.BackupRefused;
import app.prongsai.eventstore.backup.Manifest;
import app.prongsai.eventstore.backup.Restore;
import app.prongsai.platform.PersonKeys.Erased;
import app.prongsai.platform.PersonKeys.Key;
import app.prongsai.readmodel.BesideRows;
import app.prongsai.readmodel.TenantFiles;
import app.prongsai.shared.TenantId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The keys of people and the register of the erased, in a file beside the backups that each new backup replaces. So old backups
 * may be kept as long as anybody likes: what was erased since cannot be opened with the newest keys, which are the only ones.
 * One line of JSON each, the register first, and in the last line the SHA-256 of all before it.
 */
@Component
class KeyFiles {

    private static final String NAME = "person-keys";
    private static final int AT_A_TIME = 500;
    private static final String SUFFIX = ".prongsai";
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    record Line(
            String organisation,
            String row,
            @Nullable Key key,
            @Nullable Erased erased) {}

    private record Put(TenantId organisation, String name) {}

    private final BesideRows rows;
    private final PersonKeys keys;

    KeyFiles(BesideRows rows, PersonKeys keys) {
        this.rows = rows;
        this.keys = keys;
    }

    private static Path file(Path backup, @Nullable TenantId only) {
        return backup.resolveSibling(NAME + (only == null ? "" : "-" + only) + SUFFIX);
    }

    /** Replaces the file of before. */
    void write(Path backup, @Nullable TenantId only) throws IOException {
        Path file = file(backup, only);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (BufferedWriter out = Files.newBufferedWriter(part)) {
            rows.each(
                    PersonKeys.ERASED,
                    Erased.class,
                    only,
                    row -> put(out, new Line(row.tenant().code(), row.key(), null, row.row())));
            rows.each(
                    PersonKeys.KEYS,
                    Key.class,
                    only,
                    row -> put(out, new Line(row.tenant().code(), row.key(), row.row(), null)));
        }
        Files.writeString(part, TenantFiles.hash(Files.readAllBytes(part)) + "\n", StandardOpenOption.APPEND);
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void put(BufferedWriter out, Line line) {
        try {
            out.write(JSON.writeValueAsString(line));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The keys that belong to a backup: of the whole instance, of its organisations, or of both. */
    Restore.Keys beside(Path backup) {
        return new Taken(backup);
    }

    private final class Taken implements Restore.Keys {

        private final Path backup;
        private final List<Put> put = new ArrayList<>();

        Taken(Path backup) {
            this.backup = backup;
        }

        @Override
        public void take(Manifest manifest, Set<TenantId> organisations) throws IOException {
            List<Path> files = Stream.concat(
                            Stream.of(file(backup, null)),
                            organisations.stream().map(organisation -> file(backup, organisation)))
                    .filter(Files::exists)
                    .toList();
            if (files.isEmpty() && manifest.keysApart()) {
                throw new BackupRefused("The keys of people are not beside the backup: put the newest "
                        + file(backup, null).getFileName()
                        + " there, or, if it is lost, an empty file of that name, and all"
                        + " that is about people stays erased. Nothing was changed.");
            }
            List<Line> lines = new ArrayList<>();
            for (Path file : files) {
                lines.addAll(lines(file));
            }
            lines.stream().filter(line -> line.erased() != null).forEach(line -> register(line, organisations));
            Map<TenantId, List<Key>> byOrganisation = new LinkedHashMap<>();
            for (Line line : lines) {
                TenantId tenant = new TenantId(line.organisation());
                if (line.key() != null && organisations.contains(tenant)) {
                    byOrganisation
                            .computeIfAbsent(tenant, none -> new ArrayList<>())
                            .add(line.key());
                }
            }
            byOrganisation.forEach(this::take);
        }

        private void take(TenantId tenant, List<Key> all) {
            for (int from = 0; from < all.size(); from += AT_A_TIME) {
                List<Key> some = all.subList(from, Math.min(from + AT_A_TIME, all.size()));
                keys.takeIn(tenant, some).forEach(name -> put.add(new Put(tenant, name)));
            }
        }

        private void register(Line line, Set<TenantId> organisations) {
            TenantId tenant = new TenantId(line.organisation());
            Erased gone = Objects.requireNonNull(line.erased());
            if (organisations.contains(tenant) && !tenant.equals(TenantId.PLATFORM)) {
                keys.erase(tenant, line.row(), gone.upTo());
            } else if (tenant.equals(TenantId.PLATFORM)) {
                keys.register(line.row(), gone.upTo());
            }
        }

        /** The register stays, for what is erased is erased. */
        @Override
        public void giveBack() {
            put.forEach(key -> keys.giveBack(key.organisation(), key.name()));
        }
    }

    private static List<Line> lines(Path file) throws IOException {
        String all = Files.readString(file);
        if (all.isEmpty()) {
            return List.of();
        }
        int end = all.lastIndexOf('\n', all.length() - 2) + 1;
        String said = all.substring(0, end);
        if (!TenantFiles.hash(said.getBytes(StandardCharsets.UTF_8))
                .equals(all.substring(end).strip())) {
            throw new BackupRefused(
                    file.getFileName() + " is damaged: it was changed or cut off. Nothing was changed here.");
        }
        return said.lines().map(KeyFiles::line).toList();
    }

    private static Line line(String text) {
        try {
            return JSON.readValue(text, Line.class);
        } catch (JsonProcessingException e) {
            throw new BackupRefused("A line of the keys of people cannot be read. Nothing was changed.");
        }
    }
}
