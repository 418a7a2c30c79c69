package app.prongsai.bot.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The photos of one channel by message id; unsent ones leave a mark, the oldest are forgotten. */
final class Pictures {

    /** Bytes of null: unsent. */
    record Picture(byte @Nullable [] bytes, String type) {}

    private final Map<String, Picture> pictures;

    Pictures(int most) {
        this.pictures = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Picture> eldest) {
                return size() > most;
            }
        };
    }

    synchronized void put(String messageId, byte[] bytes) {
        pictures.put(messageId, new Picture(bytes.clone(), typeOf(bytes)));
    }

    synchronized @Nullable Picture get(String messageId) {
        return pictures.get(messageId);
    }

    synchronized void unsend(String messageId) {
        pictures.computeIfPresent(messageId, (id, picture) -> new Picture(null, picture.type()));
    }

    /** The type by the first bytes; the sender's word is not trusted. */
    static String typeOf(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xD8, 0xFF)) {
            return "image/jpeg";
        }
        if (startsWith(bytes, 0x89, 'P', 'N', 'G')) {
            return "image/png";
        }
        throw new IllegalArgumentException("Only JPEG and PNG pictures can be sent");
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int index = 0; index < start.length; index++) {
            if (bytes.length <= index || (bytes[index] & 0xFF) != start[index]) {
                return false;
            }
        }
        return true;
    }
}
