package app.prongsai.readmodel;

import app.prongsai.shared.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one kind, each found by its tenant and key alone. Everything is read by {@code _id}, so the cost is what is
 * read. Every read is noted for {@link ReadModels#watch}; every change wakes the watchers of that tenant.
 *
 * @param <R> the row, a record whose fields Jackson can write; at most 16 MB as BSON
 */
public interface TenantCollection<R> {

    Optional<R> find(TenantId tenant, String key);

    /** The rows that exist among these keys, in the order of the keys. */
    List<R> find(TenantId tenant, Collection<String> keys);

    /**
     * Applies an event to a row, once: a place at or before the row's last one changes nothing.
     *
     * @param place where the event stands in the tenant's history
     * @param change gets the row, or null if there is none, and answers the new row, or null to remove it
     */
    void change(TenantId tenant, String key, long place, Function<@Nullable R, @Nullable R> change);

    /** Writes a row that is not made from events. */
    void put(TenantId tenant, String key, R row);

    /** Writes a row unless there is one; false if there was. */
    boolean putIfAbsent(TenantId tenant, String key, R row);

    /**
     * Writes many rows, each unless there is one, in one visit to the database.
     *
     * @param rows by their keys; a few hundred
     * @return the keys of those that were written
     */
    Set<String> putAbsent(TenantId tenant, Map<String, R> rows);

    /**
     * Writes a row, not made from events, if the present one still says so; false if it says otherwise or is not there. The
     * embedded server looks through the whole collection for it: only for what is done rarely.
     *
     * @param field of the present row, a text
     */
    boolean putWhile(TenantId tenant, String key, String field, String says, R row);

    /**
     * Adds to a number of a row that is not made from events, whoever else does so at the same time; without a row it begins
     * from 0.
     *
     * @param first what a new row says besides
     * @return the number afterwards
     */
    long add(TenantId tenant, String key, R first, String number, long more);

    void remove(TenantId tenant, String key);

    /**
     * Every row of every tenant with its key, for work left over after a stop. Reads the whole collection: only for
     * collections that are empty when all work is done.
     */
    List<Entry<R>> leftOver();

    /** A row with the tenant and key it stands under. */
    record Entry<R>(TenantId tenant, String key, R row) {}
}
