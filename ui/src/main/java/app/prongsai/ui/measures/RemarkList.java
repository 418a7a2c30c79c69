package app.prongsai.ui.measures;

import app.prongsai.measures.Remark;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.measures.write.StateNothingToReport;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** Problems, recommendations and notes; and for those of which nothing was said yet, one button that says there are none. */
class RemarkList extends Div {

    /** A comparison is made with figures, not stated to be none. */
    private static final List<Remark> MAY_BE_NONE =
            List.of(Remark.PROBLEM, Remark.OBSTACLE, Remark.RECOMMENDATION, Remark.NOTE);

    private final Desk desk;
    private final Sheet sheet;

    RemarkList(Desk desk, Sheet sheet, boolean reports) {
        this.desk = desk;
        this.sheet = sheet;
        DescriptionList list = new DescriptionList();
        for (Remark remark : Remark.values()) {
            list.add(
                    new DescriptionList.Term(getTranslation("remark." + remark)),
                    new DescriptionList.Description(
                            sheet.remarks().getOrDefault(remark, getTranslation("remark.unsaid"))));
        }
        add(list);
        if (reports && !unsaid().isEmpty()) {
            Div actions = new Div(Press.quiet(Icon.DONE, getTranslation("remark.none.all"), this::none));
            actions.addClassName("actions");
            add(actions);
        }
    }

    private List<Remark> unsaid() {
        return MAY_BE_NONE.stream()
                .filter(remark -> !sheet.remarks().containsKey(remark))
                .toList();
    }

    private void none() {
        unsaid().forEach(remark -> desk.send(new StateNothingToReport(sheet.measure(), remark)));
        Notices.done(getTranslation("remark.saved"));
    }
}
