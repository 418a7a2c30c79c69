package app.prongsai.bot.delivery;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.Dialogue;
import app.prongsai.bot.LineWorld;
import app.prongsai.bot.Town;
import app.prongsai.bot.simulator.Accepted.Kind;
import app.prongsai.deliveries.DeliveryId;
import app.prongsai.deliveries.DeliveryLog;
import app.prongsai.deliveries.DeliveryLog.Entry;
import app.prongsai.deliveries.Message;
import app.prongsai.deliveries.PlanDelivery;
import app.prongsai.deliveries.PlanLetter;
import app.prongsai.deliveries.Priority;
import app.prongsai.platform.Seal;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.staff.SetMailAddress;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Letters over SMTP to a mail server of the test's own. */
class LetterTest extends LineWorld {

    private static final int PORT = freePort();
    private static final GreenMail POST = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    Seal seal;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        POST.start();
        properties.add("prongsai.mail.host", () -> "127.0.0.1");
        properties.add("prongsai.mail.port", () -> PORT);
        properties.add("prongsai.mail.from", () -> "prongsai@example.go.th");
        properties.add("prongsai.mail.start-tls", () -> "false");
    }

    @AfterAll
    static void close() {
        POST.stop();
    }

    @Test
    void a_reminder_that_line_does_not_take_arrives_by_mail_once() throws Exception {
        Town town = town("mail-month");
        Dialogue officer = town.officer();
        town.send(new SetMailAddress(town.person("สมชาย ใจดี"), "somchai.month@example.go.th"));
        SIMULATOR.quota(town.channel(), 300L, 300);
        plan(town, officer, "digest-1");
        eventually(() -> assertThat(to("somchai.month@example.go.th")).hasSize(1));
        MimeMessage letter = to("somchai.month@example.go.th").getFirst();
        assertThat(letter.getSubject()).isEqualTo("งานที่ต้องติดตาม");
        assertThat(letter.getContent().toString()).contains("6601 เกินกำหนดมาแล้ว 2 วัน", "บัญชีของฉัน");
        assertThat(letter.getMessageID()).isEqualTo("<letter-digest-1.mail-month@example.go.th>");
        assertThat(letter.getFrom()[0].toString()).contains("prongsai@example.go.th");
        eventually(() -> assertThat(log(town)).extracting(Entry::state).containsExactly("accepted", "parked"));
        assertThat(officer.received(Kind.PUSH)).isEmpty();
    }

    @Test
    void without_an_address_it_is_parked_and_visible() {
        Town town = town("mail-none");
        Dialogue officer = town.officer();
        SIMULATOR.quota(town.channel(), 300L, 300);
        plan(town, officer, "digest-1");
        eventually(() -> assertThat(log(town)).extracting(Entry::state).containsExactly("parked"));
    }

    @Test
    void a_mail_server_that_is_down_gets_the_letter_when_it_is_back() {
        Town town = town("mail-down");
        POST.stop();
        try {
            town.send(new PlanLetter(
                    new DeliveryId("letter-1"),
                    "reminders/1",
                    Priority.REMINDER,
                    seal.seal(town.tenant(), "down@example.go.th"),
                    message()));
            eventually(() -> assertThat(log(town)).extracting(Entry::state).containsExactly("planned"));
        } finally {
            POST.start();
        }
        eventually(() -> assertThat(log(town)).extracting(Entry::state).containsExactly("accepted"));
        assertThat(to("down@example.go.th")).hasSize(1);
    }

    private void plan(Town town, Dialogue officer, String id) {
        town.send(new PlanDelivery(
                new DeliveryId(id),
                "reminders/1",
                Priority.REMINDER,
                List.of(seal.seal(town.tenant(), officer.user())),
                message()));
    }

    /** The server comes back where it was. */
    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Message message() {
        return new Message("digest", "งานที่ต้องติดตาม", List.of("6601 เกินกำหนดมาแล้ว 2 วัน"), null);
    }

    private static List<MimeMessage> to(String address) {
        return Arrays.stream(POST.getReceivedMessages())
                .filter(letter -> isTo(letter, address))
                .toList();
    }

    private static boolean isTo(MimeMessage letter, String address) {
        try {
            return letter.getAllRecipients()[0].toString().equals(address);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Entry> log(Town town) {
        Actor administrator =
                new Actor(town.tenant(), "person/admin", Channel.WEB, Set.of(Role.ADMINISTRATOR), Set.of());
        return backend.ask(administrator, new DeliveryLog()).entries();
    }
}
