package app.prongsai.eventstore.backup;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a backup under another name and gives it its own when all of it is on disk. */
final class BackupWriter implements AutoCloseable {

    private final Path file;
    private final Path part;
    private final Sealing sealing;
    private final ZipOutputStream zip;
    private final List<Manifest.Entry> entries = new ArrayList<>();
    private boolean finished;

    BackupWriter(Path file) throws IOException {
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        if (Files.exists(file)) {
            throw new BackupRefused(file + " exists already; a backup is never overwritten.");
        }
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        sealing = new Sealing(new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.WRITE), 1 << 16));
        zip = new ZipOutputStream(sealing, StandardCharsets.UTF_8);
    }

    /** @param documents given a place to put BSON documents, one after the other; without any there is no entry */
    void entry(String name, Consumer<Consumer<byte[]>> documents) throws IOException {
        MessageDigest digest = Digests.sha256();
        long[] count = new long[1];
        try {
            documents.accept(document -> {
                try {
                    if (count[0]++ == 0) {
                        zip.putNextEntry(new ZipEntry(name));
                    }
                    digest.update(document);
                    zip.write(document);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (count[0] > 0) {
            zip.closeEntry();
            entries.add(new Manifest.Entry(name, count[0], HexFormat.of().formatHex(digest.digest())));
        }
    }

    List<Manifest.Entry> entries() {
        return entries;
    }

    void finish(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(JsonMapper.builder().build().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.setComment(Digests.PLACE);
        zip.finish();
        sealing.seal();
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        finished = true;
    }

    @Override
    public void close() throws IOException {
        sealing.close();
        if (!finished) {
            Files.deleteIfExists(part);
        }
    }

    /** Keeps the last bytes back, so that a digest of all before them can take their place. */
    private static final class Sealing extends OutputStream {

        private final OutputStream out;
        private final MessageDigest digest = Digests.sha256();
        private byte[] last = new byte[0];

        Sealing(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            byte[] all = new byte[last.length + length];
            System.arraycopy(last, 0, all, 0, last.length);
            System.arraycopy(bytes, from, all, last.length, length);
            int through = Math.max(0, all.length - Digests.PLACE.length());
            digest.update(all, 0, through);
            out.write(all, 0, through);
            last = Arrays.copyOfRange(all, through, all.length);
        }

        void seal() throws IOException {
            out.write(HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
