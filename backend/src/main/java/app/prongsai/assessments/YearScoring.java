package app.prongsai.assessments;

import app.prongsai.handbook.Indicators;
import app.prongsai.handbook.Indicators.Indicator;
import app.prongsai.handbook.LevelScheme;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** How a year is scored, by its handbook. */
@Component
class YearScoring {

    private final Backend backend;

    YearScoring(@Lazy Backend backend) {
        this.backend = backend;
    }

    record Year(List<Indicator> indicators, Scoring scoring) {}

    /** @throws NotFound if the handbook does not reach back so far */
    Year in(TenantId tenant, int fiscalYear) {
        Actor system = Actor.system(tenant, Channel.API);
        List<Indicator> indicators =
                backend.ask(system, new Indicators(fiscalYear)).indicators();
        return new Year(
                indicators,
                new Scoring(
                        indicators,
                        backend.ask(system, new LevelScheme(fiscalYear)).levels()));
    }
}
