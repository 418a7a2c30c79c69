package app.prongsai.ui;

import app.prongsai.platform.Backend;
import app.prongsai.testing.BackendUnderTest;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/** The screens on a backend in memory, with a sample organisation, to look at: the argument is the port. */
public final class TryItOut {

    private TryItOut() {}

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(BackendUnderTest.class);
        application.setDefaultProperties(Map.of(
                "server.address",
                "127.0.0.1",
                "server.port",
                args[0],
                "prongsai.operator-password",
                "operator",
                "logging.level.org.atmosphere",
                "warn"));
        var context = application.run();
        SampleTown.register(context.getBean(Backend.class), "3031234", "ช่อระกา")
                .withUsualPeople()
                .withMeasures()
                .withPublications();
        SampleTown.register(context.getBean(Backend.class), "3031299", "โคกกระเบื้อง");
        LoggerFactory.getLogger(TryItOut.class).info("Sample is ready");
    }
}
