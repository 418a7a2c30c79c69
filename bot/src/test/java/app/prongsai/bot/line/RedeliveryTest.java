package app.prongsai.bot.line;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.Dialogue;
import app.prongsai.bot.LineWorld;
import app.prongsai.bot.Town;
import app.prongsai.bot.WebhookSender;
import app.prongsai.bot.simulator.Said;
import app.prongsai.bot.simulator.Simulator.Utterance;
import app.prongsai.conversations.UnfinishedChats;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.read.MeasureSheet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RedeliveryTest extends LineWorld {

    @Test
    void the_same_event_redelivered_five_times_has_one_effect_and_one_reply() {
        Town town = town("redelivered");
        MeasureId measure = town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        var said = officer.say(new Said.Text("6601 40%"));
        officer.isAnswered("40%");
        String event = said.webhookEventIds().getFirst();
        for (int time = 0; time < 5; time++) {
            SIMULATOR.redeliver(town.channel(), event);
        }
        eventually(() -> assertThat(SIMULATOR.deliveries(town.channel()).stream()
                        .filter(delivery -> delivery.webhookEventId().equals(event)))
                .hasSize(6)
                .allMatch(app.prongsai.bot.simulator.Delivery::succeeded));
        officer.says("6601 60%").isAnswered("60%");
        eventually(() -> assertThat(reports(town, measure)).isEqualTo(2));
    }

    @Test
    void the_same_event_in_one_webhook_and_in_many_at_once_has_one_effect() throws InterruptedException {
        Town town = town("at-once");
        MeasureId measure = town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        String event = """
                {"type":"message","webhookEventId":"01ATONCE","timestamp":1,"mode":"active",
                 "source":{"type":"user","userId":"%s"},"message":{"type":"text","id":"1","text":"6601 40%%"}}""".formatted(officer.user());
        String body = "{\"destination\":\"" + town.bot() + "\",\"events\":[" + event + "," + event + "]}";
        WebhookSender sender = new WebhookSender(town.webhook(), town.secret());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads.invokeAll(IntStream.range(0, 5)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(time -> () -> sender.send(body))
                    .toList());
            assertThat(statuses).allMatch(status -> status.resultNow() == 200);
        }
        eventually(() -> assertThat(reports(town, measure)).isEqualTo(1));
        eventually(() -> assertThat(
                        backend.ask(town.system(), new UnfinishedChats()).chats())
                .isEmpty());
        officer.says("6601 60%").isAnswered("60%");
        eventually(() -> assertThat(reports(town, measure)).isEqualTo(2));
    }

    @Test
    void an_event_without_a_name_is_the_same_event_when_it_comes_again() {
        Town town = town("unnamed");
        MeasureId measure = town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        WebhookSender sender = new WebhookSender(town.webhook(), town.secret());
        for (boolean again : new boolean[] {false, true, true}) {
            assertThat(sender.send("""
                    {"destination":"%s","events":[{"type":"message","timestamp":1,"mode":"active",
                     "deliveryContext":{"isRedelivery":%s},"source":{"type":"user","userId":"%s"},
                     "message":{"type":"text","id":"1","text":"6601 40%%"}}]}""".formatted(town.bot(), again, officer.user())))
                    .isEqualTo(200);
        }
        officer.says("6601 60%").isAnswered("60%");
        eventually(() -> assertThat(reports(town, measure)).isEqualTo(2));
    }

    @Test
    void several_people_in_one_webhook_are_each_answered() {
        Town town = town("together");
        Dialogue one = town.resident("คนที่หนึ่ง");
        Dialogue two = town.resident("คนที่สอง");
        SIMULATOR.sayTogether(
                town.channel(),
                List.of(
                        new Utterance(one.user(), new Said.Text("ข่าว")),
                        new Utterance(two.user(), new Said.Text("รายงาน"))));
        one.isAnswered("ข่าวประกาศ");
        two.isAnswered("รายงานผลการดำเนินงาน");
    }

    @Test
    void one_person_is_answered_in_the_order_of_speaking() {
        Town town = town("order");
        MeasureId measure = town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        SIMULATOR.sayTogether(
                town.channel(),
                IntStream.rangeClosed(1, 9)
                        .mapToObj(step -> new Utterance(officer.user(), new Said.Text("6601 " + step + "0%")))
                        .toList());
        officer.isAnswered(9);
        eventually(() -> assertThat(town.sheet(measure).history().stream()
                        .filter(entry -> entry.what().equals("ProgressReported"))
                        .map(entry -> entry.details().get("percent")))
                .containsExactly("10", "20", "30", "40", "50", "60", "70", "80", "90"));
    }

    private long reports(Town town, MeasureId measure) {
        return backend.ask(town.system(), new MeasureSheet(measure)).history().stream()
                .filter(entry -> entry.what().equals("ProgressReported"))
                .count();
    }
}
