package app.prongsai.deploy.wall;

import app.prongsai.eventstore.proof.RawLog;
import app.prongsai.readmodel.TenantFiles;
import app.prongsai.shared.TenantId;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.context.ApplicationContext;

/**
 * All that the database holds of some organisations: how many commits, and every row in every collection.
 *
 * @param rows their hashes by collection and id
 */
record Snapshot(Map<TenantId, Long> commits, Map<String, String> rows) {

    static Snapshot of(ApplicationContext context, List<TenantId> tenants) {
        return new Snapshot(commits(context, tenants), rows(context, tenants));
    }

    static Map<TenantId, Long> commits(ApplicationContext context, List<TenantId> tenants) {
        RawLog log = new RawLog(context.getBean(MongoDatabase.class));
        return tenants.stream().collect(Collectors.toMap(tenant -> tenant, log::length));
    }

    private static Map<String, String> rows(ApplicationContext context, List<TenantId> tenants) {
        MongoDatabase database = context.getBean(MongoDatabase.class);
        Map<String, String> rows = new TreeMap<>();
        for (String collection : database.listCollectionNames()) {
            for (Document row : database.getCollection(collection).find().batchSize(100)) {
                String id = String.valueOf(row.get("_id"));
                if (tenants.stream().anyMatch(tenant -> belongs(id, tenant))) {
                    rows.put(
                            collection + " " + id, TenantFiles.hash(row.toJson().getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
        return rows;
    }

    private static boolean belongs(String id, TenantId tenant) {
        return id.startsWith(tenant.code() + "/") || id.startsWith(tenant.code() + "#");
    }
}
