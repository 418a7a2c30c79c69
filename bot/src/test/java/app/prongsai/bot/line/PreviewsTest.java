package app.prongsai.bot.line;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.LineWorld;
import app.prongsai.bot.Town;
import app.prongsai.bot.simulator.Fault;
import app.prongsai.bot.simulator.Fault.How;
import app.prongsai.deliveries.Message;
import app.prongsai.deliveries.MessagePreview.Verdict;
import app.prongsai.shared.TenantId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is shown before sending is what is sent, and LINE is asked whether it takes it. */
class PreviewsTest extends LineWorld {

    private static final Message NEWS =
            new Message("announcement", "น้ำไม่ไหล", List.of("หมู่ 3", "ถึง 16.00 น."), "/r/previews/abcdefgh/l");

    @Autowired
    Previews previews;

    @Autowired
    LineGateway line;

    @Test
    void what_is_drawn_is_byte_by_byte_what_is_sent_and_nothing_was_sent_to_find_out() {
        Town town = town("previews");
        String user = town.resident("ป้าสมใจ").user();
        assertThat(previews.check(town.tenant(), NEWS)).isEqualTo(Verdict.FIT);
        assertThat(SIMULATOR.accepted(town.channel())).isEmpty();
        line.deliver(town.tenant(), List.of(user), NEWS, UUID.randomUUID().toString());
        var sent = SIMULATOR.accepted(town.channel(), user).getFirst().messages();
        assertThat(LineJson.MAPPER.readTree(previews.drawn(NEWS))).isEqualTo(LineJson.MAPPER.readTree(sent.toString()));
        assertThat(previews.drawn(NEWS))
                .contains("https://prongsai.example/r/previews/abcdefgh/l")
                .contains("https://line.me/R/share?text=")
                .contains("%2Fr%2Fpreviews%2Fabcdefgh%2Fs");
    }

    @Test
    void a_refusal_and_a_silence_are_told_apart() {
        Town town = town("preview-verdicts");
        SIMULATOR.fail(new Fault(town.channel(), "validate", How.STATUS, 1, 400, 0));
        assertThat(previews.check(town.tenant(), NEWS)).isEqualTo(Verdict.REFUSED);
        SIMULATOR.fail(new Fault(town.channel(), "validate", How.STATUS, 1, 503, 0));
        assertThat(previews.check(town.tenant(), NEWS)).isEqualTo(Verdict.NOT_ASKED);
        assertThat(previews.check(new TenantId("no-line-at-all"), NEWS)).isEqualTo(Verdict.NOT_ASKED);
    }
}
