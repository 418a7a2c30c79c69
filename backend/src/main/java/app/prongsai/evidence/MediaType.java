package app.prongsai.evidence;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that count as evidence, told by how their bytes begin; a file's name or sender is not believed. */
enum MediaType {
    JPEG("image/jpeg") {
        @Override
        boolean begins(byte[] bytes) {
            return at(bytes, 0, 0xFF, 0xD8, 0xFF);
        }
    },
    PNG("image/png") {
        @Override
        boolean begins(byte[] bytes) {
            return at(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');
        }
    },
    GIF("image/gif") {
        @Override
        boolean begins(byte[] bytes) {
            return at(bytes, 0, 'G', 'I', 'F', '8', '7', 'a') || at(bytes, 0, 'G', 'I', 'F', '8', '9', 'a');
        }
    },
    WEBP("image/webp") {
        @Override
        boolean begins(byte[] bytes) {
            return at(bytes, 0, 'R', 'I', 'F', 'F') && at(bytes, 8, 'W', 'E', 'B', 'P');
        }
    },
    PDF("application/pdf") {
        @Override
        boolean begins(byte[] bytes) {
            return at(bytes, 0, '%', 'P', 'D', 'F', '-');
        }
    };

    private final String text;

    MediaType(String text) {
        this.text = text;
    }

    abstract boolean begins(byte[] bytes);

    static Optional<MediaType> of(byte[] bytes) {
        return Stream.of(values()).filter(type -> type.begins(bytes)).findFirst();
    }

    /** As in a Content-Type header. */
    String text() {
        return text;
    }

    private static boolean at(byte[] bytes, int from, int... expected) {
        if (bytes.length < from + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[from + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
