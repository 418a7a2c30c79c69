package app.prongsai.eventstore.backup;

import app.prongsai.eventstore.proof.Damage;
import app.prongsai.eventstore.proof.History;
import app.prongsai.eventstore.proof.RawCommit;
import app.prongsai.shared.TenantId;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.bson.RawBsonDocument;

/** A backup that was looked through to its last byte before anything is taken from it. */
final class BackupReader implements AutoCloseable {

    private static final int MOST_BYTES = 16 * 1024 * 1024 + 16 * 1024;
    private static final int LEAST_BYTES = 5;

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupReader(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws BackupRefused unless the file is whole, of this format, and every history in it is sound */
    static BackupReader open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BackupRefused(file + " is not there.");
        }
        whole(file);
        ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        try {
            BackupReader reader = new BackupReader(zip, manifest(zip));
            reader.check();
            return reader;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e instanceof BackupRefused refused ? refused : damaged("it cannot be read");
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** The entry's documents; none if there is no such entry. */
    void documents(String name, Consumer<RawBsonDocument> to) throws IOException {
        each(name, bytes -> to.accept(new RawBsonDocument(bytes)));
    }

    void commits(String code, Consumer<RawCommit> to) throws IOException {
        each(Manifest.commits(code), bytes -> to.accept(RawCommit.of(bytes)));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static void whole(Path file) throws IOException {
        MessageDigest digest = Digests.sha256();
        long left = Files.size(file) - Digests.PLACE.length();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            byte[] buffer = new byte[1 << 16];
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                digest.update(buffer, 0, Math.max(0, read));
                left -= read;
            }
            String end = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            if (!end.equals(HexFormat.of().formatHex(digest.digest()))) {
                throw damaged("it was changed or cut off, or is no backup");
            }
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw damaged("it has no manifest");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Manifest manifest = JsonMapper.builder().build().readValue(in, Manifest.class);
            if (!manifest.format().equals(Manifest.FORMAT)) {
                throw new BackupRefused("The backup has the format " + manifest.format() + ", not " + Manifest.FORMAT
                        + ". Nothing was changed.");
            }
            return manifest;
        }
    }

    private void check() throws IOException {
        Set<String> present = zip.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed =
                manifest.entries().stream().map(Manifest.Entry::name).collect(Collectors.toCollection(TreeSet::new));
        listed.add(Manifest.ENTRY);
        if (!present.equals(listed)) {
            throw damaged("its entries are not those of its manifest");
        }
        for (Manifest.Entry entry : manifest.entries()) {
            MessageDigest digest = Digests.sha256();
            long[] count = new long[1];
            each(entry.name(), bytes -> {
                digest.update(bytes);
                count[0]++;
            });
            if (count[0] != entry.documents()
                    || !HexFormat.of().formatHex(digest.digest()).equals(entry.sha256())) {
                throw damaged(entry.name() + " is not what its manifest says");
            }
        }
        for (Manifest.Organisation organisation : manifest.organisations()) {
            check(organisation);
        }
    }

    private void check(Manifest.Organisation organisation) throws IOException {
        Map<Long, String> published = new HashMap<>();
        documents(
                Manifest.anchors(organisation.code()),
                anchor -> published.put(
                        anchor.getInt64("chain").getValue(),
                        anchor.getString("hash").getValue()));
        History history = new History(new TenantId(organisation.code()));
        commits(organisation.code(), commit -> {
            Damage damage = history.next(commit);
            if (damage != null) {
                throw damaged(damage.toString());
            }
            if (!published.getOrDefault(history.length(), history.head()).equals(history.head())) {
                throw damaged("commit " + history.length() + " of organisation " + organisation.code()
                        + " is not the one that was published");
            }
        });
        if (history.length() != organisation.commits() || !history.head().equals(organisation.head())) {
            throw damaged("the history of organisation " + organisation.code() + " is not what its manifest says");
        }
    }

    private void each(String name, Consumer<byte[]> to) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return;
        }
        try (InputStream in = new BufferedInputStream(zip.getInputStream(entry), 1 << 16)) {
            for (byte[] size = in.readNBytes(Integer.BYTES); size.length > 0; size = in.readNBytes(Integer.BYTES)) {
                int length = size.length < Integer.BYTES
                        ? 0
                        : ByteBuffer.wrap(size).order(ByteOrder.LITTLE_ENDIAN).getInt();
                if (length < LEAST_BYTES || length > MOST_BYTES) {
                    throw damaged(name + " cannot be read");
                }
                byte[] document = new byte[length];
                System.arraycopy(size, 0, document, 0, Integer.BYTES);
                if (in.readNBytes(document, Integer.BYTES, length - Integer.BYTES) < length - Integer.BYTES) {
                    throw damaged(name + " is cut off");
                }
                to.accept(document);
            }
        }
    }

    private static BackupRefused damaged(String how) {
        return new BackupRefused("The backup is damaged: " + how + ". Nothing was changed.");
    }
}
