package app.prongsai.bench;

import app.prongsai.admissions.NationalList;
import app.prongsai.admissions.NationalListImport;
import app.prongsai.platform.CaughtUp;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The product without screens, all its clocks running: takes organisations in, or serves those that are there. */
final class OrganisationsServer {

    static final String PROCESS = "organisations-server";

    /** Long enough for every clock to have gone round all organisations. */
    private static final Duration SETTLING = Duration.ofSeconds(Integer.getInteger("settling", 120));

    private static final Duration QUIET = Duration.ofSeconds(60);
    private static final String NOBODY = "http://127.0.0.1:1";

    private OrganisationsServer() {}

    /** @param organisations to take in; none to serve those that are there and tell what that takes */
    static void run(String folder, int organisations) throws IOException {
        Map<String, Object> properties = BotServer.properties(folder, "0", NOBODY);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(BotServer.class)
                .properties(properties)
                .run()) {
            awaitCaughtUp(context);
            long ready = System.currentTimeMillis()
                    - ManagementFactory.getRuntimeMXBean().getStartTime();
            if (organisations > 0) {
                takeIn(context, organisations);
            } else {
                LockSupport.parkNanos(SETTLING.toNanos());
                long before = processorMillis();
                LockSupport.parkNanos(QUIET.toNanos());
                long quiet = processorMillis() - before;
                say(String.format(Locale.ROOT, "served %d %s %d", ready, footprint(), quiet));
            }
            System.in.read();
        }
    }

    private static void takeIn(ConfigurableApplicationContext context, int organisations) {
        NationalList list = NationalList.of(file(organisations));
        long start = System.nanoTime();
        int takenIn =
                context.getBean(NationalListImport.class).takeIn(list, () -> {}).takenIn();
        long taken = System.nanoTime();
        awaitCaughtUp(context);
        say(String.format(
                Locale.ROOT,
                "imported %d %d %d",
                takenIn,
                (taken - start) / 1_000_000,
                (System.nanoTime() - start) / 1_000_000));
    }

    private static byte[] file(int organisations) {
        StringBuilder text = new StringBuilder("รหัส อปท.,ประเภท,ชื่อ,อำเภอ,จังหวัด,เว็บไซต์\n");
        for (int number = 0; number < organisations; number++) {
            text.append(String.format(
                    Locale.ROOT,
                    "%07d,อบต.,สาธิตที่ %d,อำเภอที่ %d,จังหวัดที่ %d,\"www,sathit-%d.go.th\"%n",
                    100_000 + number,
                    number,
                    number / 9,
                    number / 103,
                    number));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void awaitCaughtUp(ConfigurableApplicationContext context) {
        CaughtUp caughtUp = context.getBean(CaughtUp.class);
        while (!caughtUp.within(Duration.ofSeconds(30))) {
            System.err.println("The read models follow");
        }
    }

    /** Used heap after collections, kB, and platform threads. */
    private static String footprint() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024 + " "
                + ManagementFactory.getThreadMXBean().getThreadCount();
    }

    private static long processorMillis() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    }

    private static void say(String line) {
        System.out.println("ready");
        System.out.println(line);
        System.out.flush();
    }
}
