package app.prongsai.bot.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.bot.LineWorld;
import app.prongsai.bot.Pictures;
import app.prongsai.bot.Town;
import app.prongsai.bot.conversation.PhotoUnavailable;
import app.prongsai.bot.simulator.Fault;
import app.prongsai.bot.simulator.Fault.How;
import app.prongsai.bot.simulator.Said;
import app.prongsai.deliveries.Message;
import app.prongsai.organisations.ConnectLineChannel;
import app.prongsai.organisations.LineChannel;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.Eventually;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LineGatewayTest extends LineWorld {

    private static final Message NEWS = new Message("announcement", "ข่าว", List.of("เนื้อความ"), null);

    @Autowired
    LineGateway line;

    @Test
    void neither_secrets_nor_people_nor_what_is_said_are_in_the_log(CapturedOutput log) {
        LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel("app.prongsai", LogLevel.TRACE);
        Town town = town("log");
        town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        var officer = town.officer();
        officer.says("6601 40% ความลับของทางราชการ").isAnswered("40%");
        SIMULATOR.fail(new Fault(town.channel(), "reply", How.STATUS, 9, 400, 0));
        officer.says("6601 50% ความลับอีกเรื่อง");
        SIMULATOR.fail(new Fault(town.channel(), "profile", How.STATUS, 1, 500, 0));
        line.nameOf(town.tenant(), officer.user());
        Eventually.eventually(() -> assertThat(log).contains("LINE took no reply"));

        logging.setLogLevel("app.prongsai", null);
        assertThat(log)
                .contains("LINE reply for log: 200")
                .doesNotContain(town.secret())
                .doesNotContain("Bearer")
                .doesNotContain(officer.user())
                .doesNotContain("ความลับ")
                .doesNotContain("สมชาย");
    }

    @Test
    void the_second_time_with_the_same_key_is_the_first_time() {
        Town town = town("same-key");
        String user = town.resident("ป้าสมใจ").user();
        String key = UUID.randomUUID().toString();
        String first = line.deliver(town.tenant(), List.of(user), NEWS, key);
        assertThat(line.deliver(town.tenant(), List.of(user), NEWS, key)).isEqualTo(first);
        assertThat(SIMULATOR.accepted(town.channel(), user)).hasSize(1);
    }

    @Test
    void a_channel_connected_anew_is_used_at_once() {
        Town town = town("anew");
        String user = town.resident("ป้าสมใจ").user();
        line.deliver(town.tenant(), List.of(user), NEWS, UUID.randomUUID().toString());
        town.send(new ConnectLineChannel(town.channel(), "0".repeat(32), town.bot()));
        Eventually.eventually(
                () -> assertThat(backend.ask(town.system(), new LineChannel()).channelSecret())
                        .isEqualTo("0".repeat(32)));
        assertThatThrownBy(() -> line.deliver(
                        town.tenant(), List.of(user), NEWS, UUID.randomUUID().toString()))
                .isInstanceOfSatisfying(
                        LineRefused.class, refused -> assertThat(refused.why()).isEqualTo(LineRefused.Why.CREDENTIALS));
    }

    @Test
    void refusals_are_told_apart() {
        Town town = town("apart");
        String user = town.resident("ป้าสมใจ").user();
        expect(town, user, How.STATUS, 400, LineRefused.Why.REQUEST, false);
        expect(town, user, How.STATUS, 503, LineRefused.Why.TROUBLE, true);
        expect(town, user, How.RATE_LIMIT, 429, LineRefused.Why.TOO_FAST, true);
        expect(town, user, How.MONTHLY_LIMIT, 429, LineRefused.Why.MONTH_USED_UP, false);
        assertThatThrownBy(() -> line.deliver(new TenantId("no-such-town"), List.of(user), NEWS, "key"))
                .isInstanceOfSatisfying(
                        LineRefused.class, refused -> assertThat(refused.why()).isEqualTo(LineRefused.Why.NO_CHANNEL));
    }

    private void expect(Town town, String user, How how, int status, LineRefused.Why why, boolean passes) {
        SIMULATOR.fail(new Fault(town.channel(), "push", how, 1, status, 0));
        assertThatThrownBy(() -> line.deliver(
                        town.tenant(), List.of(user), NEWS, UUID.randomUUID().toString()))
                .isInstanceOfSatisfying(LineRefused.class, refused -> {
                    assertThat(refused.why()).isEqualTo(why);
                    assertThat(refused.passes()).isEqualTo(passes);
                });
    }

    @Test
    void a_photo_comes_byte_by_byte_and_is_gone_once_taken_back() throws PhotoUnavailable {
        Town town = town("content");
        var resident = town.resident("ป้าสมใจ");
        byte[] picture = Pictures.png(42);
        String message =
                resident.say(new Said.Photos(List.of(picture))).messageIds().getFirst();
        assertThat(line.photo(town.tenant(), message)).isEqualTo(picture);
        resident.say(new Said.Unsend(message));
        for (String gone : List.of(message, "987654321")) {
            assertThatThrownBy(() -> line.photo(town.tenant(), gone))
                    .isInstanceOfSatisfying(
                            PhotoUnavailable.class,
                            unavailable -> assertThat(unavailable.reason()).isEqualTo(PhotoUnavailable.Reason.GONE));
        }
    }
}
