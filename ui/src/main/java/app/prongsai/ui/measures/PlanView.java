package app.prongsai.ui.measures;

import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureCodes;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.ThaiNumerals;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.DayField;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.Link;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A new measure of the chosen year. */
@Route("plan")
@RolesAllowed("COORDINATOR")
class PlanView extends Div implements HasDynamicTitle {

    private final Desk desk;
    private final FiscalYear year;
    private final TextField code = new TextField(getTranslation("board.code"));
    private final TextArea title = new TextArea(getTranslation("board.title"));
    private final DayField from;
    private final DayField to;
    private final Div guidelines = new Div();
    private final List<GuidelineFields> fields = new ArrayList<>();

    PlanView(Desk desk) {
        this.desk = desk;
        year = new FiscalYear(desk.year());
        from = new DayField(getTranslation("plan.from"), year.from());
        to = new DayField(getTranslation("plan.to"), year.to());
        addClassNames("screen", "form");
        code.setValue(nextCode());
        code.setHelperText(getTranslation("plan.code.helper"));
        code.setErrorMessage(getTranslation("plan.code.missing"));
        title.setMinRows(2);
        title.setErrorMessage(getTranslation("plan.title.missing"));
        Div period = new Div(from, to);
        period.addClassName("side-by-side");
        Div buttons = new Div(
                Press.main(Icon.ADD, getTranslation("plan.action"), this::plan),
                new Link("measures", getTranslation("dialog.cancel")));
        buttons.addClassName("actions");
        add(
                new Link("measures", Icon.BACK, getTranslation("measure.back")),
                new Heading(
                        getTranslation("plan.title", String.valueOf(year.year())),
                        new Link("import", Icon.IMPORT, getTranslation("import.link"))),
                code,
                title,
                period,
                guidelines,
                Press.quiet(Icon.ADD, getTranslation("plan.guideline.add"), this::addGuideline),
                buttons);
        addGuideline();
    }

    private String nextCode() {
        return MeasureCodes.next(
                year.year(),
                desk.ask(new MeasureBoard(year.year())).rows().stream()
                        .map(MeasureBoard.Row::code)
                        .toList());
    }

    private void addGuideline() {
        GuidelineFields[] added = new GuidelineFields[1];
        added[0] = new GuidelineFields(desk, () -> remove(added[0]));
        fields.add(added[0]);
        guidelines.add(added[0]);
        renumber();
    }

    private void remove(GuidelineFields one) {
        fields.remove(one);
        guidelines.remove(one);
        renumber();
    }

    private void renumber() {
        IntStream.range(0, fields.size()).forEach(i -> fields.get(i).number(i + 1));
    }

    private void plan() {
        LocalDate first = from.day().orElse(null);
        LocalDate last = to.day().orElse(null);
        boolean guided = fields.stream().map(GuidelineFields::complete).reduce(true, Boolean::logicalAnd);
        if (!(named() & within(first, last) & guided) || first == null || last == null) {
            Notices.refused(getTranslation("plan.incomplete"));
            return;
        }
        List<Guideline> all = IntStream.range(0, fields.size())
                .mapToObj(i -> fields.get(i).guideline(i + 1, first, last))
                .toList();
        String number = ThaiNumerals.toArabic(code.getValue()).strip();
        MeasureId id = idOf(year.year() + "-" + number);
        desk.send(new PlanMeasure(id, year.year(), number, title.getValue().strip(), first, last, all));
        Notices.done(getTranslation("plan.saved", number));
        UI.getCurrent().navigate("measures");
    }

    private boolean named() {
        code.setInvalid(code.isEmpty());
        title.setInvalid(title.getValue().isBlank());
        return !code.isInvalid() && !title.isInvalid();
    }

    private boolean within(@Nullable LocalDate first, @Nullable LocalDate last) {
        from.setInvalid(first == null);
        to.setInvalid(last == null || first != null && last.isBefore(first));
        to.setErrorMessage(getTranslation(last == null ? "day.wrong" : "plan.period.wrong"));
        return !from.isInvalid() && !to.isInvalid();
    }

    /** Made from year and code, so that the same code is not planned twice. */
    private static MeasureId idOf(String yearAndCode) {
        return new MeasureId(
                yearAndCode.matches("[A-Za-z0-9-]{1,64}")
                        ? yearAndCode
                        : UUID.nameUUIDFromBytes(yearAndCode.getBytes(StandardCharsets.UTF_8))
                                .toString());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("board.plan");
    }
}
