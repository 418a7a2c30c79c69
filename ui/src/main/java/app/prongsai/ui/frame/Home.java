package app.prongsai.ui.frame;

import app.prongsai.shared.Role;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Nobody stays here: an officer begins with the own work, whoever answers for the whole with the overview. */
@Route("")
@PermitAll
class Home extends Div implements BeforeEnterObserver {

    private final Desk desk;

    Home(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (desk.mayAny(Role.OPERATOR)) {
            event.forwardTo(Entry.OPERATOR.path());
        } else if (desk.mayAny(Role.OFFICER) && !desk.mayAny(Role.COORDINATOR, Role.HEAD, Role.CLERK, Role.EXECUTIVE)) {
            event.forwardTo(Entry.WORK.path());
        } else {
            event.forwardTo(Entry.OVERVIEW.path());
        }
    }
}
