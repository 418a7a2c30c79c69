package app.prongsai.bot.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What has been ordered to go wrong; the oldest order that fits a call is used up first. */
final class Faults {

    private static final String ANY = "any";

    private record Order(Fault fault, int left) {}

    private final List<Order> orders = new ArrayList<>();
    private final Random random = new Random(20_260_101);

    synchronized void order(Fault fault) {
        boolean known = Arrays.stream(Endpoint.values())
                .anyMatch(endpoint -> endpoint.wire().equals(fault.endpoint()));
        if (!known && !ANY.equals(fault.endpoint())) {
            throw new IllegalArgumentException("There is no endpoint " + fault.endpoint());
        }
        orders.add(new Order(fault, fault.times()));
    }

    synchronized @Nullable Fault next(String channelId, Endpoint endpoint) {
        for (int index = 0; index < orders.size(); index++) {
            Order order = orders.get(index);
            if (fits(order.fault(), channelId, endpoint)
                    && random.nextInt(100) < order.fault().percent()) {
                if (order.left() == 1) {
                    orders.remove(index);
                } else {
                    orders.set(index, new Order(order.fault(), order.left() - 1));
                }
                return order.fault();
            }
        }
        return null;
    }

    synchronized int left() {
        return orders.stream().mapToInt(Order::left).sum();
    }

    synchronized void forget() {
        orders.clear();
    }

    private static boolean fits(Fault fault, String channelId, Endpoint endpoint) {
        String only = fault.channel();
        return (only == null || only.equals(channelId))
                && (ANY.equals(fault.endpoint()) || endpoint.wire().equals(fault.endpoint()));
    }
}
