package app.prongsai.bench;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.PublishAnnouncement;
import app.prongsai.deliveries.TenantsWithPost;
import app.prongsai.organisations.ConnectLineChannel;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.platform.CaughtUp;
import app.prongsai.platform.Rebuild;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The product without screens as a process of its own, with organisations in it; it does what its input says. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "app.prongsai",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {"app\\.prongsai\\.bench\\..*", ".*SimulatorApplication.*"}))
class BotServer {

    static final String PROCESS = "bot-server";

    static final int SETTING_UP = 16;
    static final String TOPIC = "news";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** @param arguments folder, port, LINE's address, organisations, followers of each */
    static void run(String... arguments) throws IOException {
        Map<String, Object> properties = properties(arguments[0], arguments[1], arguments[2]);
        properties.putAll(Map.of(
                "prongsai.reminders.enabled", "false",
                "prongsai.anchors.enabled", "false",
                "prongsai.links.enabled", "false"));
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(BotServer.class)
                .properties(properties)
                .run()) {
            Backend backend = context.getBean(Backend.class);
            int organisations = Integer.parseInt(arguments[3]);
            setUp(backend, organisations);
            awaitCaughtUp(context);
            int followers = organisations * Integer.parseInt(arguments[4]);
            if (followers > 0) {
                new Crowd(context).follow(followers, number -> system(number % organisations));
                awaitCaughtUp(context);
            }
            say("ready");
            obey(context, backend, organisations);
        }
        say("ended");
    }

    static Map<String, Object> properties(String folder, String port, String line) {
        Map<String, Object> properties = new TreeMap<>(Map.of(
                "prongsai.data-dir",
                folder,
                "prongsai.mongodb-uri",
                "",
                "prongsai.master-key",
                Base64.getEncoder().encodeToString(new byte[32]),
                "server.address",
                "127.0.0.1",
                "server.port",
                port,
                "prongsai.line.api-base",
                line,
                "prongsai.line.data-api-base",
                line,
                "spring.threads.virtual.enabled",
                "true",
                "spring.main.banner-mode",
                "off",
                "logging.level.root",
                "warn"));
        properties.put("logging.level.app.prongsai", "warn");
        return properties;
    }

    static String tenant(int number) {
        return "bench-" + number;
    }

    static String channel(int number) {
        return String.valueOf(1_000_000_000L + number);
    }

    static String secret(int number) {
        return user("secret " + number).substring(1);
    }

    static String user(String name) {
        return "U" + UUID.nameUUIDFromBytes(bytes(name)).toString().replace("-", "");
    }

    static String bot(int number) {
        return user("bot " + number);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void setUp(Backend backend, int organisations) {
        AtomicInteger next = new AtomicInteger();
        Rate.inParallel(SETTING_UP, worker -> {
            for (int number = next.getAndIncrement(); number < organisations; number = next.getAndIncrement()) {
                Actor system = system(number);
                backend.send(
                        system,
                        new RegisterOrganisation("ที่ " + number, OrganisationType.TAO, "เมือง", "นครราชสีมา", null));
                backend.send(system, new ConnectLineChannel(channel(number), secret(number), bot(number)));
            }
        });
    }

    private static void obey(ConfigurableApplicationContext context, Backend backend, int organisations)
            throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        AtomicBoolean rebuilding = new AtomicBoolean();
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            switch (order) {
                case "rebuild" -> {
                    rebuilding.set(true);
                    Thread.ofPlatform().daemon().start(() -> rebuildAgainAndAgain(context, rebuilding));
                }
                case "rest" -> rebuilding.set(false);
                case "publish" -> publish(backend, organisations);
                case "portals" -> {
                    Portals.fill(backend, organisations);
                    awaitCaughtUp(context);
                    say("portals");
                }
                case String heavy
                when heavy.startsWith("heavy ") -> {
                    HeavyTenant.fill(backend, Integer.parseInt(heavy.substring(6)));
                    awaitCaughtUp(context);
                    say("heavy");
                }
                case "idle" -> {
                    awaitCaughtUp(context);
                    say(
                            backend.ask(Actor.system(TenantId.PLATFORM, Channel.LINE), new TenantsWithPost())
                                            .tenants()
                                            .isEmpty()
                                    ? "idle yes"
                                    : "idle no");
                }
                case "figures" -> say(figures());
                default -> {
                    return;
                }
            }
        }
    }

    private static void rebuildAgainAndAgain(ConfigurableApplicationContext context, AtomicBoolean wanted) {
        Rebuild rebuild = context.getBean(Rebuild.class);
        while (wanted.get()) {
            for (String name : rebuild.readModels()) {
                if (wanted.get()) {
                    rebuild.rebuild(name, progress -> {});
                }
            }
        }
    }

    private static void publish(Backend backend, int organisations) {
        Rate.inParallel(SETTING_UP, worker -> {
            for (int number = worker; number < organisations; number += SETTING_UP) {
                AnnouncementId id = new AnnouncementId(UUID.randomUUID().toString());
                backend.send(
                        system(number),
                        new PublishAnnouncement(
                                id, TOPIC, "ปิดถนนหน้าตลาด", "วันจันทร์นี้\nขออภัยในความไม่สะดวก", null));
            }
        });
        say("published");
    }

    /** Used heap after a collection, platform threads, highest resident memory. */
    private static String figures() {
        System.gc();
        var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        var threads = ManagementFactory.getThreadMXBean();
        return String.format(
                Locale.ROOT,
                "figures %d %d %d",
                memory.getUsed() / 1024 / 1024,
                threads.getThreadCount(),
                threads.getPeakThreadCount());
    }

    private static void awaitCaughtUp(ConfigurableApplicationContext context) {
        CaughtUp caughtUp = context.getBean(CaughtUp.class);
        while (!caughtUp.within(Duration.ofSeconds(30))) {
            System.err.println("The read models follow");
        }
    }

    static Actor system(int number) {
        return Actor.system(new TenantId(tenant(number)), Channel.API);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    static Path folder() {
        return Servers.temporaryFolder(true);
    }
}
