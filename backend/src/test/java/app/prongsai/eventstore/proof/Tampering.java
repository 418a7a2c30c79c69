package app.prongsai.eventstore.proof;

import app.prongsai.eventstore.Hashes;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/** Somebody with the database in his hands. Each deed names the commits that it touched, the first first. */
final class Tampering {

    enum Deed {
        FLIP,
        DROP,
        SWAP,
        TRUNCATE,
        CHANGE_TENANT,
        FORGE,
        FORGE_ALL_AFTER
    }

    private final MongoCollection<Document> log;
    private final List<Document> original;
    private final Random random;

    Tampering(MongoCollection<Document> log, long seed) {
        this.log = log;
        this.random = new Random(seed);
        this.original = log.find().batchSize(1_000).into(new ArrayList<>()).stream()
                .sorted(Comparator.comparing(document -> document.getString("chain")))
                .toList();
    }

    /** @return the commits touched, as they were; empty if the database's own keys refused it */
    List<Document> commit(Deed deed) {
        Document victim = any();
        try {
            return switch (deed) {
                case FLIP -> flip(victim);
                case DROP -> drop(List.of(victim));
                case SWAP -> swap(victim, any());
                case TRUNCATE -> drop(from(victim));
                case CHANGE_TENANT -> changeTenant(victim);
                case FORGE -> forge(List.of(victim));
                case FORGE_ALL_AFTER -> forge(from(victim));
            };
        } catch (MongoWriteException refused) {
            undo(original);
            return List.of();
        }
    }

    /** Everything is as it was. */
    void undo(List<Document> touched) {
        if (touched.size() == original.size() || touched.isEmpty()) {
            log.deleteMany(new Document());
            log.insertMany(original);
            return;
        }
        touched.forEach(document -> log.deleteOne(new Document("_id", document.get("_id"))));
        strays.forEach(id -> log.deleteOne(new Document("_id", id)));
        strays.clear();
        log.insertMany(touched);
    }

    private final List<Object> strays = new ArrayList<>();

    private Document any() {
        return original.get(random.nextInt(original.size()));
    }

    /** The commit and all after it in its history. */
    private List<Document> from(Document victim) {
        return original.stream()
                .filter(other -> tenant(other).equals(tenant(victim)))
                .filter(other -> other.getString("chain").compareTo(victim.getString("chain")) >= 0)
                .toList();
    }

    private List<Document> drop(List<Document> victims) {
        victims.forEach(victim -> log.deleteOne(new Document("_id", victim.get("_id"))));
        return victims;
    }

    private List<Document> flip(Document victim) {
        Document changed = copy(victim);
        List<Runnable> leaves = new ArrayList<>();
        leaves(changed, leaves);
        leaves.get(random.nextInt(leaves.size())).run();
        return replace(victim, changed);
    }

    private List<Document> replace(Document victim, Document changed) {
        log.deleteOne(new Document("_id", victim.get("_id")));
        log.insertOne(changed);
        strays.add(changed.get("_id"));
        return List.of(victim);
    }

    private void leaves(Document document, List<Runnable> leaves) {
        document.forEach((name, value) -> {
            switch (value) {
                case String text -> leaves.add(() -> document.put(name, flipped(text)));
                case Integer number -> leaves.add(() -> document.put(name, number ^ 1 << random.nextInt(32)));
                case Long number -> leaves.add(() -> document.put(name, number ^ 1L << random.nextInt(64)));
                case Double number ->
                    leaves.add(() -> document.put(
                            name, Double.longBitsToDouble(Double.doubleToLongBits(number) ^ 1L << random.nextInt(52))));
                case Boolean flag -> leaves.add(() -> document.put(name, !flag));
                case Document inner -> leaves(inner, leaves);
                case List<?> list -> list.forEach(inner -> leaves((Document) inner, leaves));
                default -> throw new IllegalStateException(name);
            }
        });
    }

    private String flipped(String text) {
        int place = random.nextInt(text.length());
        char[] characters = text.toCharArray();
        do {
            characters[place] = (char) (text.charAt(place) ^ 1 << random.nextInt(7));
        } while (characters[place] == 0);
        return new String(characters);
    }

    /**
     * The contents change places: all of them within a history, or between any two all but the keys. (Two organisations'
     * commits may stand in a partition in any order that keeps each one's own, so those are no damage.)
     */
    private List<Document> swap(Document one, Document other) {
        if (one == other) {
            return List.of();
        }
        Document first = copy(one);
        Document second = copy(other);
        boolean keysToo = tenant(one).equals(tenant(other));
        List<String> swapped = !keysToo ? List.of("events", "at", "actor", "hash", "prev") : keysBut("_id");
        for (String field : swapped) {
            first.put(field, other.get(field));
            second.put(field, one.get(field));
        }
        drop(List.of(one, other));
        log.insertMany(List.of(first, second));
        return one.getString("chain").compareTo(other.getString("chain")) < 0
                ? List.of(one, other)
                : List.of(other, one);
    }

    private List<String> keysBut(String key) {
        return original.getFirst().keySet().stream()
                .filter(name -> !name.equals(key))
                .toList();
    }

    private List<Document> changeTenant(Document victim) {
        Document changed = copy(victim);
        String tenant = random.nextBoolean() ? "9999" : tenant(any());
        List<String> fields = List.of("chain", "stream", "command");
        for (String field : random.nextBoolean() ? fields : fields.subList(0, 1 + random.nextInt(3))) {
            changed.put(
                    field,
                    tenant + victim.getString(field).substring(tenant(victim).length()));
        }
        if (changed.equals(victim)) {
            return List.of();
        }
        seal(changed);
        return replace(victim, changed);
    }

    /** The first one's content changes; its hash fits again, and the others follow it. */
    private List<Document> forge(List<Document> victims) {
        String prev = victims.getFirst().getString("prev");
        for (Document victim : victims) {
            Document forged = copy(victim);
            if (victim == victims.getFirst()) {
                forged.put("actor", "person/another");
            }
            forged.put("prev", prev);
            seal(forged);
            prev = forged.getString("hash");
            replace(victim, forged);
        }
        strays.clear();
        return victims;
    }

    private static void seal(Document document) {
        Document hashed = copy(document);
        hashed.remove("_id");
        hashed.remove("hash");
        BasicOutputBuffer bytes = new BasicOutputBuffer();
        new DocumentCodec()
                .encode(
                        new BsonBinaryWriter(bytes),
                        hashed,
                        EncoderContext.builder().build());
        document.put("hash", Hashes.of(bytes.toByteArray()));
    }

    static String tenant(Document document) {
        return document.getString("chain")
                .substring(0, document.getString("chain").indexOf('#'));
    }

    static long number(Document document) {
        return Long.parseLong(document.getString("chain")
                .substring(document.getString("chain").indexOf('#') + 1));
    }

    private static Document copy(Document document) {
        return Document.parse(document.toJson());
    }
}
