package app.prongsai.bot;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.simulator.Simulator;
import app.prongsai.bot.simulator.SimulatorApplication;
import app.prongsai.platform.Backend;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.SettableClock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole product without screens on a port of its own, and LINE played by the simulator on another. */
@SpringBootTest(
        classes = BackendUnderTest.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "prongsai.public-url=https://prongsai.example",
            "prongsai.line.timeout=6s",
            "prongsai.line.photo-patience=1s",
            "prongsai.delivery.first-wait=40ms",
            "prongsai.delivery.look=200ms",
            "prongsai.delivery.quota-every=1h",
            "prongsai.delivery.quota-first=1h"
        })
public abstract class LineWorld {

    private static final ConfigurableApplicationContext LINE = SimulatorApplication.start(
            "--server.port=0",
            "--logging.level.root=warn",
            "--prongsai.simulator.webhook-timeout=20s",
            "--prongsai.simulator.kept-requests=100000");

    protected static final Simulator SIMULATOR = LINE.getBean(Simulator.class);
    protected static final String LINE_ADDRESS =
            "http://localhost:" + LINE.getEnvironment().getProperty("local.server.port") + "/simulator/";

    @Autowired
    protected Backend backend;

    @Autowired
    protected SettableClock clock;

    @LocalServerPort
    protected int port;

    @BeforeEach
    void ten_in_the_morning() {
        clock.set(Instant.parse("2026-11-22T03:00:00Z"));
    }

    /** Whatever a test made the bot say, LINE would have taken it. */
    @AfterEach
    void no_message_broke_lines_rules() {
        assertThat(SIMULATOR.channels())
                .allSatisfy(channel ->
                        assertThat(SIMULATOR.refusals(channel.channelId())).isEmpty());
    }

    @DynamicPropertySource
    static void line(DynamicPropertyRegistry properties) {
        properties.add("prongsai.line.api-base", () -> LINE_ADDRESS + "line");
        properties.add("prongsai.line.data-api-base", () -> LINE_ADDRESS + "line-data");
    }

    /** An organisation with a LINE account of its own. */
    protected Town town(String code) {
        return new Town(backend, SIMULATOR, "http://localhost:" + port, new TenantId(code)).founded();
    }
}
