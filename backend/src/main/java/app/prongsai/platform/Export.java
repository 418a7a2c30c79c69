package app.prongsai.platform;

import app.prongsai.eventstore.backup.EventLines;
import app.prongsai.readmodel.TenantFiles;
import app.prongsai.shared.TenantId;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Everything of one organisation as files that anybody can read: its events as JSON lines with what was sealed opened,
 * its files, its official documents, a backup by which it can be restored, and a manifest of their hashes.
 */
@Component
class Export {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param sha256 in hex */
    record Entry(String name, long bytes, String sha256) {}

    record Manifest(String format, String organisation, long commits, String head, List<Entry> entries) {

        Manifest {
            entries = List.copyOf(entries);
        }
    }

    private final EventLines lines;
    private final TenantFiles files;
    private final Backups backups;
    private final PersonSeal seal;
    private final ObjectProvider<ExportedDocuments> documents;

    Export(
            EventLines lines,
            TenantFiles files,
            Backups backups,
            PersonSeal seal,
            ObjectProvider<ExportedDocuments> documents) {
        this.lines = lines;
        this.files = files;
        this.backups = backups;
        this.seal = seal;
        this.documents = documents;
    }

    /** Into a folder that must not be there yet; it has its name only when all is in it. */
    Manifest write(TenantId tenant, Path folder, Consumer<String> progress) throws IOException {
        Path part = folder.resolveSibling(folder.getFileName() + ".part");
        delete(part);
        Files.createDirectories(part);
        backups.write(part.resolve("backup.prongsai"), tenant, commits -> progress.accept(commits + " commits"));
        EventLines.Head head = events(tenant, part.resolve("events.jsonl"));
        progress.accept(head.commits() + " commits, files");
        files(tenant, part.resolve("files"));
        Path papers = Files.createDirectories(part.resolve("documents"));
        documents.orderedStream().forEach(source -> source.each(tenant, (name, bytes) -> put(papers, name, bytes)));
        Manifest manifest =
                new Manifest("prongsai-export-1", tenant.code(), head.commits(), head.head(), entries(part));
        Files.write(part.resolve("manifest.json"), JSON.writeValueAsBytes(manifest));
        Files.move(part, folder);
        return manifest;
    }

    private EventLines.Head events(TenantId tenant, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            return lines.each(tenant, text -> seal.open(tenant, text), line -> {
                try {
                    out.write(JSON.writeValueAsString(line));
                    out.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private void files(TenantId tenant, Path folder) throws IOException {
        Files.createDirectories(folder);
        files.hashes(tenant)
                .forEach(hash -> put(folder, hash, files.find(tenant, hash).orElseThrow()));
    }

    private static void put(Path folder, String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Entry> entries(Path folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                entries.add(new Entry(
                        folder.relativize(file).toString(),
                        Files.size(file),
                        TenantFiles.hash(Files.readAllBytes(file))));
            }
        }
        return entries;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one :
                        all.sorted((left, right) -> right.compareTo(left)).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
