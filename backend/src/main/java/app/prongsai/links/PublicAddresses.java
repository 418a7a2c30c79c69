package app.prongsai.links;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to the public Internet. Everything else (this machine, the office's network, the cloud's metadata, what
 * is reserved) is never called on, or a link could make the server ask in its own house. Source: IANA's special-purpose registries.
 */
public final class PublicAddresses {

    private record Net(byte[] address, int bits) {

        static Net of(String text) {
            int slash = text.indexOf('/');
            return new Net(
                    InetAddress.ofLiteral(text.substring(0, slash)).getAddress(),
                    Integer.parseInt(text.substring(slash + 1)));
        }

        boolean holds(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Net> NOT_PUBLIC = nets(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");
    private static final Net GLOBAL_IPV6 = Net.of("2000::/3");
    private static final Net NAT64 = Net.of("64:ff9b::/96");

    private PublicAddresses() {}

    public static boolean include(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (NAT64.holds(bytes)) {
            return include(embedded(bytes));
        }
        boolean global = address instanceof Inet4Address || GLOBAL_IPV6.holds(bytes);
        return global && NOT_PUBLIC.stream().noneMatch(net -> net.holds(bytes));
    }

    private static InetAddress embedded(byte[] nat64) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(nat64, 12, 16));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Net> nets(String... texts) {
        return Stream.of(texts).map(Net::of).toList();
    }
}
