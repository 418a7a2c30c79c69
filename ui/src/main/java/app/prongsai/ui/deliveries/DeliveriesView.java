package app.prongsai.ui.deliveries;

import app.prongsai.deliveries.DeliveryLog;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.Heading;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** การส่งข้อความ: the month's quota, when people are reminded, and what became of each message. */
@Route("deliveries")
@RolesAllowed({"ADMINISTRATOR", "COORDINATOR", "OFFICER", "HEAD", "CLERK", "EXECUTIVE", "AUDITOR", "PUBLISHER"})
class DeliveriesView extends Div implements HasDynamicTitle {

    DeliveriesView(Desk desk) {
        addClassName("screen");
        Section log = new Section(new H2(getTranslation("delivery.title")));
        log.addClassName("panel");
        DeliveryTable deliveries = new DeliveryTable(desk);
        log.add(deliveries);
        add(new Heading(getTranslation("nav.deliveries")), new QuotaPanel(desk), new ReminderPanel(desk), log);
        desk.watch(this, new DeliveryLog(), deliveries::show);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.deliveries");
    }
}
