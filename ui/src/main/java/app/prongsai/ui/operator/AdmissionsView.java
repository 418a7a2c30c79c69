package app.prongsai.ui.operator;

import app.prongsai.admissions.AdmissionDocument;
import app.prongsai.admissions.Admissions;
import app.prongsai.admissions.Admissions.Request;
import app.prongsai.admissions.Admissions.Standing;
import app.prongsai.admissions.RefuseAdmission;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.EmptyState;
import app.prongsai.ui.parts.FileLink;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.KeyedList;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.parts.ReasonDialog;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Requests to be taken in: what each says of itself, the document that proves it, and the operator's word. */
@Route("admissions")
@RolesAllowed("OPERATOR")
class AdmissionsView extends Div implements HasDynamicTitle {

    private final Desk desk;
    private final Registration registration;

    AdmissionsView(Desk desk, Registration registration) {
        this.desk = desk;
        this.registration = registration;
        addClassName("screen");
        EmptyState nothing =
                new EmptyState(getTranslation("admissions.empty.title"), getTranslation("admissions.empty.text"));
        Div cards = new Div();
        cards.addClassName("cards");
        add(new Heading(getTranslation("nav.admissions")), nothing, cards);
        KeyedList<Request> list = new KeyedList<>(cards, Request::admission, this::card);
        desk.watch(this, new Admissions(), all -> {
            nothing.setVisible(all.requests().isEmpty());
            list.show(all.requests());
        });
    }

    private Component card(Request request) {
        Div card = new Div(
                new H2(request.type().fullName(request.name())),
                new Paragraph(getTranslation(
                        "admissions.facts",
                        request.code(),
                        request.district(),
                        request.province(),
                        When.moment(request.at()))),
                new Paragraph(getTranslation(
                        "admissions.contact",
                        request.contact().name(),
                        request.contact().position(),
                        request.contact().mail(),
                        request.contact().phone())),
                new FileLink(
                        getTranslation("admissions.document"),
                        () -> desk.ask(new AdmissionDocument(request.admission()))));
        card.addClassName("card");
        card.add(request.standing() == Standing.WAITING ? decision(request) : decided(request));
        return card;
    }

    private Component decision(Request request) {
        Div buttons = new Div(
                Press.main(
                        Icon.DONE,
                        getTranslation("admissions.grant"),
                        () -> new InvitationDialog(registration, registration.grant(request)).open()),
                Press.quiet(
                        getTranslation("admissions.refuse"),
                        () -> new ReasonDialog(
                                        getTranslation("admissions.refuse"),
                                        getTranslation("admissions.refuse.text"),
                                        getTranslation("admissions.refuse"),
                                        reason -> desk.send(new RefuseAdmission(request.admission(), reason)))
                                .open()));
        buttons.addClassName("actions");
        return buttons;
    }

    private Component decided(Request request) {
        if (request.standing() == Standing.REFUSED) {
            return new Div(
                    new Badge("overdue", Icon.PROBLEM, getTranslation("admissions.refused")),
                    new Span(" " + request.reason()));
        }
        Div granted = new Div(new Badge("done", Icon.DONE, getTranslation("admissions.granted")));
        registration
                .invited(request)
                .ifPresent(open -> granted.add(Press.quiet(
                        getTranslation("admissions.invite-again"),
                        () -> new InvitationDialog(registration, open).open())));
        return granted;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.admissions");
    }
}
