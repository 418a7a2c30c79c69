package app.prongsai.ui.measures;

import app.prongsai.measures.read.PostponementsAsked;
import app.prongsai.measures.read.PostponementsAsked.Asked;
import app.prongsai.measures.write.ApprovePostponement;
import app.prongsai.measures.write.DeclinePostponement;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.frame.Names;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.parts.ReasonDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.temporal.ChronoUnit;

/** The head's answer to somebody who asks for a later end; nothing while nobody does. */
class PostponementPanel extends Div {

    private final Desk desk;
    private final Names names;
    private final Reporting measure;

    PostponementPanel(Desk desk, Names names, Reporting measure) {
        this.desk = desk;
        this.names = names;
        this.measure = measure;
        addClassNames("panel", "approval");
        setVisible(false);
        desk.watch(this, new PostponementsAsked(), all -> {
            removeAll();
            setVisible(false);
            all.asked().stream()
                    .filter(one -> one.row().measure().equals(measure.measure()))
                    .forEach(this::show);
        });
    }

    private void show(Asked asked) {
        long days = ChronoUnit.DAYS.between(asked.row().to(), asked.to());
        Div actions = new Div(
                Press.main(Icon.DONE, getTranslation("postponement.agree"), () -> {
                    desk.send(new ApprovePostponement(measure.measure()));
                    Notices.done(getTranslation("postponement.agreed"));
                }),
                Press.quiet(Icon.BACK, getTranslation("postponement.decline"), this::decline));
        actions.addClassName("actions");
        add(
                new Paragraph(getTranslation(
                        "postponement.asked",
                        names.actor(asked.by()),
                        ThaiDates.full(asked.row().to()),
                        ThaiDates.full(asked.to()),
                        days)),
                new Paragraph(getTranslation("postponement.reason", asked.reason())),
                actions);
        setVisible(true);
    }

    private void decline() {
        new ReasonDialog(
                        getTranslation("postponement.decline.title", measure.code()),
                        getTranslation("approval.return.text"),
                        getTranslation("postponement.decline"),
                        reason -> {
                            desk.send(new DeclinePostponement(measure.measure(), reason));
                            Notices.done(getTranslation("postponement.declined"));
                        })
                .open();
    }
}
