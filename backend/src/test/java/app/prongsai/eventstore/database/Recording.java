package app.prongsai.eventstore.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything a data file was told to do, in order, with the moments of acknowledgement in between. */
final class Recording {

    static final int BLOCK = 4096;

    private static final int CHUNK_NAME = 20;

    /** One order to the operating system. */
    sealed interface Step {
        record Write(long position, byte[] bytes) implements Step {}

        record Truncate(long size) implements Step {}

        record Sync() implements Step {}
    }

    private final List<Step> steps = new ArrayList<>();
    private final TreeMap<Integer, Acknowledgement> acknowledgements = new TreeMap<>();

    /** @param contents a digest of what the store holds */
    record Acknowledgement(int number, long version, int contents) {}

    void acknowledge(long version, int contents) {
        acknowledgements.put(steps.size(), new Acknowledgement(acknowledgements.size(), version, contents));
    }

    /** The last acknowledgement before a step, and the one that was under way. */
    List<Acknowledgement> around(int step) {
        Acknowledgement last = acknowledgements.floorEntry(step).getValue();
        var next = acknowledgements.higherEntry(step);
        return next == null ? List.of(last) : List.of(last, next.getValue());
    }

    List<Step> steps() {
        return steps;
    }

    int firstAcknowledgement() {
        return acknowledgements.firstKey();
    }

    int lastSyncBefore(int step) {
        while (!(steps.get(step - 1) instanceof Step.Sync)) {
            step--;
        }
        return step;
    }

    /** How often a chunk was written once more, at another place. */
    long movedChunks() {
        List<String> chunks = steps.stream()
                .filter(Step.Write.class::isInstance)
                .map(step -> new String(((Step.Write) step).bytes(), 0, CHUNK_NAME, StandardCharsets.ISO_8859_1))
                .filter(name -> name.startsWith("chunk:"))
                .map(name -> name.substring(0, name.indexOf(',')))
                .toList();
        return chunks.size() - chunks.stream().distinct().count();
    }

    /** A file whose orders are recorded. */
    DataFile file(@Nullable StoreHeader version) {
        return new DataFile(version) {
            @Override
            void put(long position, ByteBuffer bytes) {
                byte[] copy = new byte[bytes.remaining()];
                bytes.duplicate().get(copy);
                steps.add(new Step.Write(position, copy));
                super.put(position, bytes);
            }

            @Override
            public void truncate(long size) {
                steps.add(new Step.Truncate(size));
                super.truncate(size);
            }

            @Override
            public void sync() {
                super.sync();
                steps.add(new Step.Sync());
            }
        };
    }

    /** What the disk holds after some of the steps. */
    static final class Disk {

        private byte[] bytes = new byte[1 << 20];
        private int size;

        Disk() {}

        Disk(Disk other) {
            bytes = other.bytes.clone();
            size = other.size;
        }

        byte[] content() {
            return Arrays.copyOf(bytes, size);
        }

        void apply(Step step) {
            switch (step) {
                case Step.Write write -> write(write.position(), write.bytes(), 0, write.bytes().length);
                case Step.Truncate truncate -> truncate(truncate.size());
                case Step.Sync _ -> {}
            }
        }

        /** Writes one block of a write. */
        void apply(Step.Write write, int block) {
            int from = block * BLOCK;
            write(write.position() + from, write.bytes(), from, Math.min(BLOCK, write.bytes().length - from));
        }

        private void write(long position, byte[] source, int from, int length) {
            int end = (int) position + length;
            if (end > bytes.length) {
                bytes = Arrays.copyOf(bytes, end * 2);
            }
            System.arraycopy(source, from, bytes, (int) position, length);
            size = Math.max(size, end);
        }

        private void truncate(long newSize) {
            if (newSize < size) {
                Arrays.fill(bytes, (int) newSize, size, (byte) 0);
                size = (int) newSize;
            }
        }
    }
}
