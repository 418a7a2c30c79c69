package app.prongsai.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.deploy.BackendHere;
import app.prongsai.platform.Backend;
import app.prongsai.platform.CaughtUp;
import app.prongsai.platform.Rebuild;
import app.prongsai.platform.Seal;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoRebuildTest {

    @TempDir
    Path folder;

    @Test
    void every_rebuilt_read_model_of_the_demonstration_equals_the_live_one_document_for_document() {
        try (var context = BackendHere.on(folder)) {
            Seal seal = context.getBean(Seal.class);
            Backend backend = context.getBean(Backend.class);
            DemoPeople people = new DemoPeople(backend, seal);
            CaughtUp caughtUp = context.getBean(CaughtUp.class);
            DemoOrganisation.all(seal).forEach(people::moveIn);
            assertThat(caughtUp.within(Duration.ofMinutes(1))).isTrue();
            for (DemoOrganisation organisation : DemoOrganisation.all(seal)) {
                new DemoStory(backend, organisation.tenant(), LocalDate.of(2026, 11, 22)).tell();
                people.follow(organisation);
            }
            assertThat(caughtUp.within(Duration.ofMinutes(1))).isTrue();
            Rebuild rebuild = context.getBean(Rebuild.class);
            MongoDatabase database = context.getBean(MongoDatabase.class);
            Map<String, List<Document>> live = new TreeMap<>();
            for (String name : rebuild.readModels()) {
                live.put(name, documents(database, name + ".1"));
                rebuild.rebuild(name, progress -> {});
                assertThat(documents(database, name + ".2"))
                        .as(name)
                        .containsExactlyInAnyOrderElementsOf(live.get(name));
            }
            assertThat(live.keySet())
                    .contains("measure-boards", "measure-sheets", "staff-directory", "notice-boards", "rounds");
            assertThat(live.values().stream().filter(List::isEmpty).count()).isLessThan(live.size() / 2);
        }
    }

    private static List<Document> documents(MongoDatabase database, String collection) {
        return database.getCollection(collection).find().batchSize(100).into(new ArrayList<>());
    }
}
