package app.prongsai.deploy.wall;

import static app.prongsai.deploy.wall.Foundations.all;
import static app.prongsai.deploy.wall.Foundations.key;
import static app.prongsai.deploy.wall.Foundations.same;
import static app.prongsai.deploy.wall.Swap.here;

import app.prongsai.deploy.wall.Foundations.Probe;
import app.prongsai.readmodel.Claims;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.readmodel.TenantFiles;
import app.prongsai.shared.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Rows, live updates, files and claims. */
final class RowFoundations {

    record Row(String text) {}

    private static final String NAME = "wall-probe";

    private final ApplicationContext context;
    private final TenantId own;
    private final TenantId foreign;

    RowFoundations(ApplicationContext context, TenantId own, TenantId foreign) {
        this.context = context;
        this.own = own;
        this.foreign = foreign;
    }

    Map<String, Probe> probes() {
        return Map.of(
                "rows are read",
                this::rowsAreRead,
                "rows are changed",
                this::rowsAreChanged,
                "rows are put",
                this::rowsArePut,
                "rows are removed",
                this::rowsAreRemoved,
                "changes wake",
                this::changesWake,
                "files",
                this::files,
                "claims",
                this::claims);
    }

    private TenantCollection<Row> rows() {
        return context.getBean(ReadModels.class).collection(NAME, Row.class);
    }

    private @Nullable String rowsAreRead() {
        TenantCollection<Row> rows = rows();
        String key = key();
        rows.put(own, key, new Row("own"));
        rows.put(foreign, key, new Row("foreign"));
        return all(
                () -> same(Optional.of(new Row("own")), here(() -> rows.find(own, key))),
                () -> same(List.of(new Row("own")), here(() -> rows.find(own, List.of(key)))));
    }

    private @Nullable String rowsAreChanged() {
        TenantCollection<Row> rows = rows();
        String key = key();
        here(() -> {
            rows.change(own, key, 1, before -> new Row("changed"));
            return null;
        });
        return all(
                () -> same(Optional.of(new Row("changed")), rows.find(own, key)),
                () -> same(Optional.empty(), rows.find(foreign, key)));
    }

    private @Nullable String rowsArePut() {
        TenantCollection<Row> rows = rows();
        String key = key();
        String another = key();
        here(() -> {
            rows.put(own, key, new Row("put"));
            return rows.putIfAbsent(own, another, new Row("put"));
        });
        return all(
                () -> same(Optional.of(new Row("put")), rows.find(own, key)),
                () -> same(Optional.of(new Row("put")), rows.find(own, another)),
                () -> same(Optional.empty(), rows.find(foreign, key)),
                () -> same(Optional.empty(), rows.find(foreign, another)));
    }

    private @Nullable String rowsAreRemoved() {
        TenantCollection<Row> rows = rows();
        String key = key();
        rows.put(own, key, new Row("own"));
        rows.put(foreign, key, new Row("foreign"));
        here(() -> {
            rows.remove(own, key);
            return null;
        });
        return all(
                () -> same(Optional.empty(), rows.find(own, key)),
                () -> same(Optional.of(new Row("foreign")), rows.find(foreign, key)));
    }

    private @Nullable String changesWake() {
        ReadModels readModels = context.getBean(ReadModels.class);
        TenantCollection<Row> rows = rows();
        List<ReadModels.Change> changes = new ArrayList<>();
        Runnable stop = readModels.watch(change -> {
            if (change.collection().equals(NAME)) {
                changes.add(change);
            }
        });
        here(() -> {
            rows.put(own, key(), new Row("put"));
            return null;
        });
        stop.run();
        return all(
                () -> same(List.of(new ReadModels.Change(NAME, own)), changes),
                () -> same(
                        Set.of(new ReadModels.Change(NAME, own)),
                        here(() ->
                                readModels.noting(() -> rows.find(own, "none")).reads())));
    }

    private @Nullable String files() {
        TenantFiles files = context.getBean(TenantFiles.class);
        byte[] bytes = key().getBytes(StandardCharsets.UTF_8);
        byte[] others = key().getBytes(StandardCharsets.UTF_8);
        String hash = here(() -> files.store(own, bytes));
        String theirs = files.store(foreign, others);
        files.storeDerived(foreign, theirs, "small", others);
        here(() -> {
            files.storeDerived(own, hash, "small", bytes);
            return null;
        });
        return all(
                () -> same(true, files.find(own, hash).isPresent()),
                () -> same(false, files.find(foreign, hash).isPresent()),
                () -> same(true, files.findDerived(own, hash, "small").isPresent()),
                () -> same(false, files.findDerived(foreign, hash, "small").isPresent()),
                () -> same(false, here(() -> files.find(own, theirs)).isPresent()),
                () -> same(
                        false,
                        here(() -> files.findDerived(own, theirs, "small")).isPresent()),
                () -> same(false, here(() -> files.stored(own, theirs)).isPresent()));
    }

    private @Nullable String claims() {
        Claims claims = new Claims(context.getBean(ReadModels.class), "wall-claims", context.getBean(Clock.class));
        String thing = key();
        claims.hold(foreign, thing, "somebody", holder -> true);
        boolean held = here(() -> claims.hold(own, thing, "else", holder -> true));
        String another = key();
        claims.hold(own, another, "me", holder -> true);
        claims.hold(foreign, another, "me", holder -> true);
        here(() -> {
            claims.release(own, another, "me");
            return null;
        });
        return all(
                () -> same(true, held),
                () -> same(false, claims.hold(foreign, another, "else", holder -> true)),
                () -> same(true, claims.hold(own, another, "else", holder -> true)));
    }
}
