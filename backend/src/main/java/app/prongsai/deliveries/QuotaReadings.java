package app.prongsai.deliveries;

import app.prongsai.deliveries.QuotaMeter.Meter;
import app.prongsai.platform.NotFound;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import app.prongsai.thai.ThaiDates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What LINE's meter showed, the last reading of each day; of no weight for the history, so not in it. */
@Component
class QuotaReadings {

    static final String NAME = "quota-readings";

    private static final String KEY = "readings";
    private static final int DAYS_KEPT = 62;

    record Reading(Instant at, @Nullable Long limit, long used) {}

    record Readings(List<Reading> readings) {}

    private final TenantCollection<Readings> rows;
    private final WaitingPost post;
    private final Clock clock;

    QuotaReadings(ReadModels readModels, WaitingPost post, Clock clock) {
        this.rows = readModels.collection(NAME, Readings.class);
        this.post = post;
        this.clock = clock;
    }

    @CommandHandler
    void record(RecordQuota command, TenantId tenant) {
        Reading reading = new Reading(clock.instant(), command.limit(), command.used());
        List<Reading> all = new ArrayList<>(readings(tenant));
        all.removeIf(other -> day(other).equals(day(reading)));
        all.add(reading);
        rows.put(tenant, KEY, new Readings(List.copyOf(all.subList(Math.max(0, all.size() - DAYS_KEPT), all.size()))));
    }

    @QueryHandler
    Meter answer(QuotaMeter query, TenantId tenant) {
        List<Reading> readings = readings(tenant);
        if (readings.isEmpty()) {
            throw new NotFound();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ThaiDates.ZONE);
        return new QuotaForecast(readings, today, post.people(tenant)).meter();
    }

    private List<Reading> readings(TenantId tenant) {
        return rows.find(tenant, KEY).map(Readings::readings).orElse(List.of());
    }

    private static LocalDate day(Reading reading) {
        return LocalDate.ofInstant(reading.at(), ThaiDates.ZONE);
    }
}
