package app.prongsai.signin;

import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.Actor;
import app.prongsai.shared.TenantId;
import app.prongsai.signin.MySignInHold.Guessed;
import app.prongsai.signin.SignInEvent.PasskeyAdded;
import app.prongsai.signin.SignInEvent.PasskeyHeld;
import app.prongsai.signin.SignInEvent.PasskeyRemoved;
import app.prongsai.signin.SignInEvent.PasskeyRenamed;
import app.prongsai.signin.SignInEvent.SecondFactorReset;
import app.prongsai.signin.SignInEvent.SecondFactorSetUp;
import app.prongsai.signin.SignInEvent.SignInHeld;
import app.prongsai.signin.SignInEvent.SignInHoldLifted;
import app.prongsai.signin.SignInEvent.SignInHoldNoted;
import app.prongsai.signin.SignInHolds.Held;
import app.prongsai.signin.SignInHolds.Hold;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per organisation: at whose passwords somebody guessed last, and when. */
@Component
@ProcessingGroup(HeldPeople.NAME)
class HeldPeople {

    static final String NAME = "sign-in-holds";

    private static final String KEY = "held";

    record Last(Hold hold, boolean noted) {}

    /** @param last by person */
    record Row(Map<String, Last> last) {}

    private final TenantCollection<Row> rows;
    private final Clock clock;

    HeldPeople(ReadModels readModels, Clock clock) {
        this.rows = readModels.collection(NAME, Row.class);
        this.clock = clock;
    }

    @EventHandler
    void on(SignInEvent event, Occurred occurred) {
        rows.change(occurred.tenant(), KEY, occurred.place(), before -> after(before, event, occurred.at()));
    }

    private static Row after(@Nullable Row before, SignInEvent event, Instant at) {
        Map<String, Last> last = new TreeMap<>(before == null ? Map.of() : before.last());
        String person = event.person().toString();
        switch (event) {
            case SignInHeld held -> last.put(person, new Last(new Hold(held.person(), at, held.until()), false));
            case SignInHoldLifted lifted ->
                last.computeIfPresent(
                        person,
                        (who, was) ->
                                new Last(new Hold(lifted.person(), was.hold().since(), at), was.noted()));
            case SignInHoldNoted noted -> last.computeIfPresent(person, (who, was) -> new Last(was.hold(), true));
            case SecondFactorSetUp setUp -> {}
            case SecondFactorReset reset -> {}
            case PasskeyAdded added -> {}
            case PasskeyRenamed renamed -> {}
            case PasskeyRemoved removed -> {}
            case PasskeyHeld held -> {}
        }
        return new Row(last);
    }

    @QueryHandler
    Held answer(SignInHolds query, TenantId tenant) {
        return new Held(last(tenant).values().stream()
                .map(Last::hold)
                .filter(hold -> clock.instant().isBefore(hold.until()))
                .toList());
    }

    @QueryHandler
    Guessed answer(MySignInHold query, Actor actor) {
        Last mine = last(actor.tenant()).get(actor.id());
        return new Guessed(mine == null || mine.noted() ? null : mine.hold().since());
    }

    private Map<String, Last> last(TenantId tenant) {
        return rows.find(tenant, KEY).map(Row::last).orElse(Map.of());
    }
}
