package app.prongsai.assessments;

import app.prongsai.assessments.Scores.Score;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Scores of ten indicators, and who records them. */
final class Years {

    private Years() {}

    static Scores ten(@Nullable String level, String... scores) {
        List<Score> all = new ArrayList<>();
        for (String score : scores) {
            all.add(new Score(all.size() + 1, new BigDecimal(score)));
        }
        return new Scores(all, level, null);
    }

    /** The same score for all indicators of an instrument. */
    static Scores instruments(@Nullable String level, String iit, String eit, String oit) {
        return ten(level, iit, iit, iit, iit, iit, eit, eit, eit, oit, oit);
    }

    static Actor someone(String tenant, Role role) {
        return new Actor(new TenantId(tenant), "person/" + role, Channel.WEB, Set.of(role), Set.of());
    }

    static Actor coordinator(String tenant) {
        return someone(tenant, Role.COORDINATOR);
    }
}
