package app.prongsai.eventstore;

import app.prongsai.shared.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** The computable keys of the log. Numbers are padded so that keys also sort as text. */
public final class Keys {

    /** Fixed for good: a tenant's partition must never change. */
    public static final int PARTITIONS = 64;

    private static final Pattern POSITION = Pattern.compile("[0-5][0-9]-[0-9]{12}|6[0-3]-[0-9]{12}");

    private Keys() {}

    public static int partitionOf(TenantId tenant) {
        CRC32 crc = new CRC32();
        crc.update(tenant.code().getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % PARTITIONS);
    }

    /** "07-000000000123" */
    public static String position(int partition, long position) {
        return pad(partition, 2) + "-" + pad(position, 12);
    }

    /** Whether the text is a place in a partition. */
    public static boolean isPosition(String id) {
        return POSITION.matcher(id).matches();
    }

    public static int partitionIn(String id) {
        return Integer.parseInt(id.substring(0, 2));
    }

    public static long positionIn(String id) {
        return Long.parseLong(id.substring(3));
    }

    /** "~07-000000000123", no organisation's: in the fields of a position that was released. */
    public static String gap(String position) {
        return "~" + position;
    }

    /** "3031234#000000004711" */
    public static String chain(TenantId tenant, long number) {
        return tenant.code() + "#" + pad(number, 12);
    }

    /** "3031234/measure/01J9…#000005" */
    static String stream(String stream, long sequence) {
        return stream + "#" + pad(sequence, 6);
    }

    /** "3031234/&lt;command id&gt;" */
    static String command(TenantId tenant, String command) {
        return tenant.code() + "/" + command;
    }

    public static long numberIn(String key) {
        return Long.parseLong(key.substring(key.lastIndexOf('#') + 1));
    }

    private static String pad(long number, int width) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
