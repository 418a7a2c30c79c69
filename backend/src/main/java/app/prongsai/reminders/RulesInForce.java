package app.prongsai.reminders;

import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.reminders.ReminderRules.Rules;
import app.prongsai.reminders.ReminderRulesEvent.ReminderRulesSet;
import app.prongsai.shared.TenantId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** One row per organisation that has rules of its own; for the others the settings speak. */
@Component
@ProcessingGroup(RulesInForce.NAME)
class RulesInForce {

    static final String NAME = "reminder-rules";

    private static final String KEY = "rules";

    private final TenantCollection<ReminderRulesSet> rows;
    private final Rules usual;

    RulesInForce(ReadModels readModels, ReminderSettings settings) {
        rows = readModels.collection(NAME, ReminderRulesSet.class);
        usual = settings.rules();
    }

    @EventHandler
    void on(ReminderRulesSet event, Occurred occurred) {
        rows.change(occurred.tenant(), KEY, occurred.place(), before -> event);
    }

    @QueryHandler
    Rules answer(ReminderRules query, TenantId tenant) {
        return rows.find(tenant, KEY).map(ReminderRulesSet::rules).orElse(usual);
    }
}
