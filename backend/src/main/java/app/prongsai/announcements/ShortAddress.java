package app.prongsai.announcements;

import app.prongsai.shared.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an announcement is read: {@code /r/{organisation}/{mark}/{door}}. It tells by which way people came and nothing of
 * who they are.
 *
 * @param mark eight letters and digits that follow from the announcement's id
 */
public record ShortAddress(TenantId tenant, String mark, Door door) {

    private static final Pattern PATH = Pattern.compile("/r/([A-Za-z0-9-]+)/([a-z2-7]{8})/([a-z])");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 8;

    public static ShortAddress of(TenantId tenant, AnnouncementId announcement, Door door) {
        return new ShortAddress(tenant, markOf(announcement), door);
    }

    /** Empty if it is another kind of address. */
    public static Optional<ShortAddress> in(@Nullable String path) {
        Matcher parts = PATH.matcher(path == null ? "" : path);
        return parts.matches() && TenantId.isCode(parts.group(1))
                ? Door.of(parts.group(3))
                        .map(door -> new ShortAddress(new TenantId(parts.group(1)), parts.group(2), door))
                : Optional.empty();
    }

    public ShortAddress through(Door another) {
        return new ShortAddress(tenant, mark, another);
    }

    public String path() {
        return "/r/" + tenant.code() + "/" + mark + "/" + door.letter();
    }

    static String markOf(AnnouncementId announcement) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(announcement.value().getBytes(StandardCharsets.UTF_8));
            StringBuilder mark = new StringBuilder();
            for (int place = 0; place < LENGTH; place++) {
                mark.append(LETTERS.charAt(hash[place] & 31));
            }
            return mark.toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
