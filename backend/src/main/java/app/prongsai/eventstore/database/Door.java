package app.prongsai.eventstore.database;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * How to join a running owner: its port on loopback, its process, and the two random names of this one run. The
 * instance tells servers apart; the secret lets a client in.
 */
record Door(int port, long process, String instance, String secret) {

    /** Only this machine can knock. */
    static final String HOST = "127.0.0.1";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NAME_BYTES = 16;

    static String randomName() {
        byte[] bytes = new byte[NAME_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String toText() {
        return String.join("\n", Integer.toString(port), Long.toString(process), instance, secret, "");
    }

    static Optional<Door> parse(String text) {
        List<String> lines = text.lines().toList();
        try {
            return Optional.of(
                    new Door(Integer.parseInt(lines.get(0)), Long.parseLong(lines.get(1)), lines.get(2), lines.get(3)));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** The secret stays out of logs. */
    @Override
    public String toString() {
        return "Door[port=" + port + ", process=" + process + "]";
    }
}
