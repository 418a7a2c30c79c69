package app.prongsai.reports.document;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A part of a zip, squeezed once; fonts and styles are the same in every document. */
record Deflated(byte[] bytes, long size, long check) {

    /** Writes the part's content; does not close the stream. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    static Deflated of(int level, Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(level, true);
        try (CheckedOutputStream checked =
                new CheckedOutputStream(new DeflaterOutputStream(bytes, deflater, 8192), new CRC32())) {
            BufferedOutputStream buffered = new BufferedOutputStream(checked);
            content.to(buffered);
            buffered.flush();
            long check = checked.getChecksum().getValue();
            checked.close();
            return new Deflated(bytes.toByteArray(), deflater.getBytesRead(), check);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
    }

    static Deflated of(byte[] content) {
        return of(Deflater.DEFAULT_COMPRESSION, out -> out.write(content));
    }
}
