package app.prongsai.bot.proof;

import app.prongsai.bot.TestedProduct;
import app.prongsai.bot.Town;
import app.prongsai.bot.simulator.Simulator;
import app.prongsai.bot.simulator.SimulatorApplication;
import app.prongsai.eventstore.database.ServerInMemory;
import app.prongsai.platform.Backend;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.ChildProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/** A database and LINE, which live on, and processes of the product, which are killed. */
final class Stage implements AutoCloseable {

    private final ServerInMemory mongo = new ServerInMemory();
    private final String database = mongo.uri();
    private final ConfigurableApplicationContext line;
    private final List<ConfigurableApplicationContext> here = new ArrayList<>();
    private final Instant begun = Instant.now();
    private final Path errors;
    final Simulator simulator;

    Stage(Path folder) {
        errors = folder.resolve("errors.log");
        line = SimulatorApplication.start(
                "--server.port=0",
                "--logging.level.root=warn",
                "--prongsai.simulator.webhook-timeout=20s",
                "--prongsai.simulator.kept-requests=100000");
        simulator = line.getBean(Simulator.class);
    }

    /** In this process. */
    ConfigurableApplicationContext here(int port, Map<String, Object> more) {
        Map<String, Object> properties = new TreeMap<>(properties(port));
        properties.putAll(more);
        ConfigurableApplicationContext product = TestedProduct.start(properties);
        here.add(product);
        return product;
    }

    /** Sees and changes the data, but leaves all work to the other processes. */
    Backend onlooker() {
        ConfigurableApplicationContext product = here(freePort(), Map.of("prongsai.processors", "never"));
        List.of("chatDesk", "deliveries", "quotaReader")
                .forEach(worker -> product.getBean(worker, SmartLifecycle.class).stop());
        return product.getBean(Backend.class);
    }

    ChildProcess process(int port) throws IOException, InterruptedException {
        return process(port, Map.of());
    }

    ChildProcess process(int port, Map<String, Object> more) throws IOException, InterruptedException {
        Map<String, Object> properties = new TreeMap<>(properties(port));
        properties.putAll(more);
        ChildProcess product = ChildProcess.start(
                TestedProduct.class,
                errors,
                properties.entrySet().stream()
                        .map(property -> property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new));
        try {
            String said = product.nextLine();
            while (!said.equals(TestedProduct.READY)) {
                said = product.nextLine();
            }
            return product;
        } catch (AssertionError neverReady) {
            product.close();
            throw neverReady;
        }
    }

    Town town(Backend backend, int port, String code) {
        return new Town(backend, simulator, "http://localhost:" + port, new TenantId(code));
    }

    private Map<String, Object> properties(int port) {
        String base = "http://localhost:" + line.getEnvironment().getProperty("local.server.port") + "/simulator/";
        return Map.of(
                "server.port",
                port,
                "test.mongo",
                database,
                "test.begun",
                begun,
                "prongsai.processes.silence",
                "1s",
                "prongsai.line.api-base",
                base + "line",
                "prongsai.line.data-api-base",
                base + "line-data");
    }

    static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        here.forEach(ConfigurableApplicationContext::close);
        line.close();
        mongo.close();
    }
}
