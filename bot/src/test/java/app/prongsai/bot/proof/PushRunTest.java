package app.prongsai.bot.proof;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.LineWorld;
import app.prongsai.bot.Town;
import app.prongsai.bot.simulator.Accepted;
import app.prongsai.bot.simulator.Fault;
import app.prongsai.bot.simulator.Fault.How;
import app.prongsai.bot.simulator.Person;
import app.prongsai.deliveries.DeliveryId;
import app.prongsai.deliveries.Message;
import app.prongsai.deliveries.PlanDelivery;
import app.prongsai.deliveries.Priority;
import app.prongsai.deliveries.TenantsWithPost;
import app.prongsai.platform.Seal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Deliveries to a LINE that breaks off three calls in ten after it accepted them, judged by what it accepted. {@code
 * -Dprongsai.proof.deliveries} says how many; the plain build takes few.
 */
class PushRunTest extends LineWorld {

    private static final int PUSHES = Integer.getInteger("prongsai.proof.deliveries", 150);
    private static final int PEOPLE_OF_A_BATCH = 40;

    @Autowired
    Seal seal;

    @AfterEach
    void mend() {
        SIMULATOR.failNothing();
    }

    @Test
    void none_is_lost_and_none_doubled_on_a_line_that_fails_three_in_ten_after_accepting() {
        Town town = town("push-run");
        SIMULATOR.fail(new Fault(town.channel(), "push", How.STATUS_AFTER_ACCEPT, 1_000_000, 500, 0, 30));
        SIMULATOR.fail(new Fault(town.channel(), "multicast", How.STATUS_AFTER_ACCEPT, 1_000_000, 502, 0, 30));
        SIMULATOR.fail(new Fault(town.channel(), "push", How.RATE_LIMIT, 2, 429, 0, 5));
        for (int number = 0; number < PUSHES; number++) {
            plan(town, "one-" + number, List.of(person(town, "p" + number)));
        }
        for (int batch = 0; batch < PUSHES / 10; batch++) {
            int first = batch * PEOPLE_OF_A_BATCH;
            plan(
                    town,
                    "many-" + batch,
                    IntStream.range(first, first + PEOPLE_OF_A_BATCH)
                            .mapToObj(number -> person(town, "m" + number))
                            .toList());
        }
        for (int waited = 0; ; waited++) {
            try {
                eventually(() -> assertThat(backend.ask(town.system(), new TenantsWithPost())
                                .tenants())
                        .isEmpty());
                break;
            } catch (AssertionError stillBusy) {
                assertThat(waited).as("rounds of waiting").isLessThan(5 + PUSHES / 100);
            }
        }
        Map<String, Long> timesReached = SIMULATOR.accepted(town.channel()).stream()
                .flatMap(request -> request.reached().stream())
                .collect(Collectors.groupingBy(user -> user, Collectors.counting()));
        assertThat(timesReached).hasSize(PUSHES + PUSHES / 10 * PEOPLE_OF_A_BATCH);
        assertThat(timesReached.values()).containsOnly(1L);
        assertThat(SIMULATOR.accepted(town.channel()))
                .extracting(Accepted::retryKey)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    private String person(Town town, String name) {
        String user = town.user(name);
        SIMULATOR.addUser(town.channel(), new Person(user, name, "ผู้อยู่อาศัย"));
        return seal.seal(town.tenant(), user);
    }

    private static void plan(Town town, String id, List<String> people) {
        town.send(new PlanDelivery(
                new DeliveryId(id),
                "announcement/run",
                Priority.ANNOUNCEMENT,
                people,
                new Message("announcement", "ข่าวที่ " + id, List.of("เนื้อความ"), null)));
    }
}
