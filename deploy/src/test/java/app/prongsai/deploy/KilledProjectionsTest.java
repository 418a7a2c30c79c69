package app.prongsai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.measures.MeasureId;
import app.prongsai.measures.read.MeasureSheet;
import app.prongsai.platform.Backend;
import app.prongsai.platform.CaughtUp;
import app.prongsai.platform.Rebuild;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.ChildProcess;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Dprongsai.proof.kills=100} kills as often as that. */
class KilledProjectionsTest {

    private static final int KILLS = Integer.getInteger("prongsai.proof.kills", 2);

    @TempDir
    Path folder;

    @Test
    void however_often_the_process_is_killed_no_report_is_lost_and_no_projection_differs_from_a_rebuild()
            throws Exception {
        Random random = new Random();
        Map<String, List<String>> reported = new HashMap<>();
        for (int round = 10; round < 10 + KILLS; round++) {
            try (ChildProcess process = ChildProcess.start(
                    ReportingProcess.class,
                    folder.resolve("errors.txt"),
                    folder.resolve("data").toString(),
                    String.valueOf(round))) {
                for (int reports = random.nextInt(40, 200); reports > 0; ) {
                    reports -= note(process.nextLine(), reported);
                }
                process.kill().forEach(line -> note(line, reported));
            }
        }
        try (var context = BackendHere.on(folder.resolve("data"))) {
            assertThat(context.getBean(CaughtUp.class).within(Duration.ofMinutes(1)))
                    .isTrue();
            nothingIsLost(context.getBean(Backend.class), reported);
            MongoDatabase database = context.getBean(MongoDatabase.class);
            Rebuild rebuild = context.getBean(Rebuild.class);
            for (String name : rebuild.readModels()) {
                List<Document> live = documents(database, name + ".1");
                rebuild.rebuild(name, progress -> {});
                assertThat(documents(database, name + ".2")).as(name).containsExactlyInAnyOrderElementsOf(live);
            }
        }
    }

    private static int note(String line, Map<String, List<String>> reported) {
        if (!line.startsWith("reported ")) {
            return 0; // what a server says when it starts
        }
        String[] words = line.split(" ");
        reported.computeIfAbsent(words[1] + " " + words[2], measure -> new ArrayList<>())
                .add(words[3]);
        return 1;
    }

    private static void nothingIsLost(Backend backend, Map<String, List<String>> reported) {
        assertThat(reported).hasSize(KILLS * ReportingProcess.TENANTS);
        reported.forEach((measure, texts) -> {
            String[] place = measure.split(" ");
            int tenant = Integer.parseInt(place[0].substring(place[0].length() - 1));
            assertThat(new TenantId(place[0]))
                    .isEqualTo(ReportingProcess.coordinator(tenant).tenant());
            List<String> history = backend
                    .ask(ReportingProcess.coordinator(tenant), new MeasureSheet(new MeasureId(place[1])))
                    .history()
                    .stream()
                    .filter(entry -> entry.what().equals("ProgressReported"))
                    .map(entry -> entry.details().getOrDefault("text", ""))
                    .toList();
            assertThat(history).startsWith(texts.toArray(String[]::new)).hasSizeLessThanOrEqualTo(texts.size() + 1);
        });
    }

    private static List<Document> documents(MongoDatabase database, String collection) {
        return database.getCollection(collection).find().batchSize(100).into(new ArrayList<>());
    }
}
