package app.prongsai.ui.operator;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.limits.LimitKind;
import app.prongsai.limits.LimitsInForce.InForce;
import app.prongsai.limits.LimitsInForce.Limit;
import app.prongsai.shared.TenantId;
import app.prongsai.ui.parts.ActionDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What one organisation may take of what all share; an empty field is the default. */
class LimitsDialog extends ActionDialog {

    private static final long MEGABYTE = 1024 * 1024;

    private final Registration registration;
    private final TenantId tenant;
    private final Map<LimitKind, IntegerField> fields = new EnumMap<>(LimitKind.class);

    LimitsDialog(Registration registration, TenantId tenant) {
        super(translate("limits.title"), translate("limits.save"));
        this.registration = registration;
        this.tenant = tenant;
        InForce now = registration.limits(tenant);
        Paragraph stored = new Paragraph(getTranslation("limits.stored", now.storedBytes() / MEGABYTE));
        now.limits().forEach(limit -> fields.put(limit.kind(), field(limit)));
        List<Component> all = new ArrayList<>(List.of(stored));
        all.addAll(fields.values());
        fields(all.toArray(Component[]::new));
    }

    private IntegerField field(Limit limit) {
        IntegerField field = new IntegerField(getTranslation("limit.kind." + limit.kind()));
        field.setPlaceholder(getTranslation("limits.default"));
        field.setMin(1);
        if (limit.own()) {
            field.setValue((int) limit.most());
        } else {
            field.setHelperText(getTranslation("limits.default.is", limit.most()));
        }
        return field;
    }

    @Override
    protected void act() {
        fields.forEach((kind, field) -> {
            Integer value = field.getValue();
            registration.limit(tenant, kind, value == null ? null : value.longValue());
        });
        close();
    }
}
