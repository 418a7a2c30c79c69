package app.prongsai.ui.disclosure;

import app.prongsai.disclosure.Item;
import app.prongsai.disclosure.ItemState;
import app.prongsai.disclosure.write.ConfirmItem;
import app.prongsai.disclosure.write.DeclareNotApplicable;
import app.prongsai.disclosure.write.RetireItem;
import app.prongsai.disclosure.write.ReturnItem;
import app.prongsai.shared.Command;
import app.prongsai.shared.Role;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.parts.ReasonDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.function.Function;

/** What the signed-in person may do about an item as it stands. */
class ItemActions extends Div {

    private final Desk desk;
    private final int year;
    private final Item item;

    ItemActions(Desk desk, int year, Item item) {
        this.desk = desk;
        this.year = year;
        this.item = item;
        addClassName("actions");
        boolean judges = desk.mayAny(Role.COORDINATOR, Role.CLERK, Role.EXECUTIVE);
        boolean answers = judges || item.assignment().concerns(desk.me()) && desk.mayAny(Role.OFFICER, Role.HEAD);
        if (judges && item.state() == ItemState.ANSWERED) {
            add(Press.main(Icon.DONE, getTranslation("oit.confirm"), this::confirm));
        }
        if (answers) {
            add(answer());
        }
        if (judges && !item.open()) {
            add(Press.quiet(
                    getTranslation("oit.return"),
                    () -> ask("oit.return", reason -> new ReturnItem(year, item.code(), reason))));
        }
        if (desk.mayAny(Role.COORDINATOR)) {
            coordinate();
        }
    }

    private Press answer() {
        String text = getTranslation("oit.answer.action");
        Runnable open = () -> new AnswerDialog(desk, year, item).open();
        return item.open() ? Press.main(Icon.LINK, text, open) : Press.quiet(Icon.LINK, text, open);
    }

    private void coordinate() {
        add(
                Press.quiet(Icon.PEOPLE, getTranslation("oit.assign"), () -> new AssignDialog(desk, year, item).open()),
                Press.quiet(getTranslation("oit.revise"), () -> new ReviseItemDialog(desk, year, item).open()));
        if (item.state() != ItemState.NOT_APPLICABLE) {
            add(Press.quiet(
                    getTranslation("oit.not-applicable"),
                    () -> ask("oit.not-applicable", reason -> new DeclareNotApplicable(year, item.code(), reason))));
        }
        add(Press.quiet(
                getTranslation("oit.retire"),
                () -> new ReasonDialog(
                                getTranslation("oit.retire"),
                                getTranslation("oit.retire.text", item.code().value()),
                                getTranslation("oit.retire"),
                                reason -> {
                                    desk.send(new RetireItem(year, item.code(), reason));
                                    UI.getCurrent().navigate("oit");
                                })
                        .open()));
    }

    private void confirm() {
        desk.send(new ConfirmItem(year, item.code()));
        Notices.done(getTranslation("oit.confirmed"));
    }

    private void ask(String what, Function<String, Command> command) {
        new ReasonDialog(
                        getTranslation(what),
                        item.code() + " " + item.listed().wording().title(),
                        getTranslation(what),
                        reason -> desk.send(command.apply(reason)))
                .open();
    }
}
