package app.prongsai.ui.measures;

import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.measures.read.Overview;
import app.prongsai.measures.read.Overview.Counts;
import app.prongsai.reminders.RemindEverybody;
import app.prongsai.shared.Role;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.frame.PastBar;
import app.prongsai.ui.frame.PastDay;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.EmptyState;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.Link;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** ภาพรวม: where the year stands or stood, what is late, and who is to be reminded. */
@Route("overview")
@RolesAllowed({"ADMINISTRATOR", "COORDINATOR", "OFFICER", "HEAD", "CLERK", "EXECUTIVE", "AUDITOR", "PUBLISHER"})
class OverviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Desk desk;
    private final PastBar past;
    private final Div waiting = new Div();
    private final Div body = new Div();
    private Optional<LocalDate> day = Optional.empty();
    private Overview.@Nullable Standing now;

    OverviewView(Desk desk) {
        this.desk = desk;
        addClassName("screen");
        body.addClassName("overview");
        past = new PastBar(desk, "overview");
        add(new Heading(getTranslation("overview.title", year()), actions()), past);
        if (desk.mayAny(Role.HEAD, Role.CLERK, Role.EXECUTIVE)) {
            waiting.add(new WaitingForMe(desk));
        }
        add(waiting, new BeginYear(desk));
        if (desk.mayAny(Role.PUBLISHER, Role.COORDINATOR, Role.ADMINISTRATOR, Role.EXECUTIVE)) {
            add(new QuotaWarning(desk));
        }
        add(body);
        desk.watch(this, new Overview(desk.year()), standing -> {
            now = standing;
            if (day.isEmpty()) {
                show(standing);
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        day = PastDay.of(event, desk.today());
        waiting.setVisible(day.isEmpty());
        Counts today = Objects.requireNonNull(now).all();
        past.show(
                day,
                getTranslation(
                        "past.today",
                        getTranslation("counts.sentence", today.done(), today.inProgress(), today.notStarted())));
        show(day.map(then -> desk.askAtEndOf(then, new Overview(desk.year()))).orElse(now));
    }

    private String year() {
        return String.valueOf(desk.year());
    }

    private Component[] actions() {
        List<Component> actions = new ArrayList<>();
        if (desk.mayAny(Role.COORDINATOR, Role.ADMINISTRATOR)) {
            actions.add(Press.main(Icon.REMIND, getTranslation("overview.remind"), this::remind));
        }
        return actions.toArray(Component[]::new);
    }

    private void remind() {
        desk.send(new RemindEverybody());
        Notices.done(getTranslation("overview.reminded"));
    }

    private void show(Overview.Standing standing) {
        body.removeAll();
        if (standing.all().total() == 0) {
            body.add(nothingPlanned());
            return;
        }
        body.add(
                new CountTiles(standing.all()),
                new UnitTable(standing.units()),
                needing("approval", Icon.DONE, standing.awaitingApproval()),
                needing("overdue", Icon.OVERDUE, standing.overdue()),
                needing("evidence", Icon.EVIDENCE, standing.missingEvidence()),
                needing("silent", Icon.SILENT, standing.silent()));
    }

    private Component needing(String what, Icon icon, List<Row> rows) {
        return new AttentionList(
                icon,
                getTranslation("overview." + what, rows.size()),
                getTranslation("overview." + what + ".none"),
                rows,
                desk.today(),
                day);
    }

    private Component nothingPlanned() {
        boolean plans = desk.mayAny(Role.COORDINATOR);
        return new EmptyState(
                getTranslation("overview.empty.title", year()),
                getTranslation(plans ? "overview.empty.text.coordinator" : "overview.empty.text"),
                plans ? new Component[] {new Link("plan", Icon.ADD, getTranslation("board.plan"))} : new Component[0]);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.overview");
    }
}
