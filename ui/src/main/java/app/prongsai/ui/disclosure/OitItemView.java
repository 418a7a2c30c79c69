package app.prongsai.ui.disclosure;

import app.prongsai.disclosure.Item;
import app.prongsai.disclosure.ItemCode;
import app.prongsai.disclosure.Wording;
import app.prongsai.disclosure.read.OitItem;
import app.prongsai.platform.NotFound;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.frame.Names;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Link;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.RolesAllowed;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything about one item of the checklist, and what can be done about it. */
@Route("oit")
@RolesAllowed({"ADMINISTRATOR", "COORDINATOR", "OFFICER", "HEAD", "CLERK", "EXECUTIVE", "AUDITOR", "PUBLISHER"})
class OitItemView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final Pattern ADDRESS = Pattern.compile("(2[4-6][0-9]{2})-([A-Za-z0-9-]{1,16})");

    private final Desk desk;
    private final String context = VaadinRequest.getCurrent().getContextPath();
    private String title = "";

    OitItemView(Desk desk) {
        this.desk = desk;
        addClassNames("screen", "measure", "oit-item");
    }

    @Override
    public void setParameter(BeforeEvent event, String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw new NotFound();
        }
        desk.watch(this, new OitItem(Integer.parseInt(parts.group(1)), new ItemCode(parts.group(2))), this::show);
    }

    private void show(OitItem.Sheet sheet) {
        Item item = sheet.item();
        Names names = desk.names();
        title = item.code() + " " + item.listed().wording().title();
        removeAll();
        add(
                new Link("oit", Icon.BACK, getTranslation("oit.back")),
                head(sheet, names),
                sheet.retired()
                        ? new Paragraph(getTranslation("oit.item.dropped"))
                        : new ItemActions(desk, sheet.fiscalYear(), item));
        if (item.remark() != null) {
            Paragraph remark = new Paragraph(getTranslation("oit.remark." + item.state(), item.remark()));
            remark.addClassName("problem");
            add(remark);
        }
        add(
                section("oit.answer", new AnswerPanel(desk, names, context, sheet.fiscalYear(), item)),
                section("oit.asks", asks(item.listed().wording())),
                section("measure.history", new ItemHistory(names, sheet.history())));
    }

    private Component head(OitItem.Sheet sheet, Names names) {
        Item item = sheet.item();
        Span code = new Span(item.code() + " · " + sheet.groupTitle());
        code.addClassName("code");
        Span owner = new Span(Owners.name(names, item.assignment()));
        Div badges = new Div(code, ItemBadges.standing(item), ItemBadges.due(item, desk.today()), owner);
        badges.addClassName("badges");
        return new Div(badges, new H1(item.listed().wording().title()));
    }

    private Component asks(Wording wording) {
        Div asks = new Div();
        if (!wording.asks().isBlank()) {
            asks.add(new Paragraph(wording.asks()));
        }
        Paragraph source = new Paragraph(getTranslation(wording.official() ? "oit.official" : "oit.tentative") + " "
                + getTranslation("oit.source", wording.source()));
        source.addClassName("facts");
        asks.add(source);
        return asks;
    }

    private Component section(String key, Component content) {
        Section section = new Section(new H2(getTranslation(key)), content);
        section.addClassName("panel");
        return section;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
