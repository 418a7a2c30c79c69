package app.prongsai.ui.imports;

import app.prongsai.imports.IncomingReport;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.DocumentUpload;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.Link;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** A report document becomes measures: first it is read, then a person looks at it, then it is taken over. */
@Route("import")
@RolesAllowed("COORDINATOR")
class ImportView extends Div implements HasDynamicTitle {

    private final Desk desk;
    private final Div outcome = new Div();
    private final Section choice = new Section();
    private final Div below = new Div();

    ImportView(Desk desk) {
        this.desk = desk;
        addClassNames("screen", "import");
        choice.addClassName("panel");
        add(
                new Link("measures", Icon.BACK, getTranslation("measure.back")),
                new Heading(getTranslation("import.title")),
                outcome,
                choice,
                below);
        offerChoice();
    }

    private void offerChoice() {
        choice.removeAll();
        choice.setVisible(true);
        choice.add(
                new H2(getTranslation("import.choose.title")),
                new Paragraph(getTranslation("import.choose.text")),
                new DocumentUpload(getTranslation("import.choose"), getTranslation("import.drop"), this::read),
                new TemplateLinks(desk));
    }

    private void read(byte[] bytes) {
        outcome.removeAll();
        try {
            Review review = new Review(desk, desk.ask(new IncomingReport(bytes)), this::again, this::tell);
            choice.setVisible(false);
            show(review);
        } catch (RuntimeException e) {
            Optional<String> sentence = Notices.sentence(e);
            if (sentence.isEmpty()) {
                Notices.failed(e);
                return;
            }
            offerChoice();
            Div refusal = new Div(sentence.get());
            refusal.addClassName("refusal");
            refusal.getElement().setAttribute("role", "alert");
            show(refusal);
        }
    }

    private void again() {
        below.removeAll();
        offerChoice();
    }

    private void tell(ImportResult result) {
        below.removeAll();
        outcome.add(result);
        offerChoice();
    }

    private void show(Component component) {
        below.removeAll();
        below.add(component);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("import.title");
    }
}
