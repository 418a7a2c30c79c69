package app.prongsai.ui.measures;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.evidence.DeadLinks;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.frame.PastDay;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.DeadLinkJump;
import app.prongsai.ui.parts.KeyedList;
import app.prongsai.ui.parts.Link;
import app.prongsai.ui.parts.Table;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a board as they are, or as they were on a day, then with a mark where they have changed since. */
class BoardTable extends Table {

    /**
     * @param day whose state the row is; null for today's
     * @param deadLinks evidence whose link leads nowhere
     */
    private record Shown(
            Row row, @Nullable Row now, @Nullable LocalDate day, List<String> deadLinks) {

        boolean changed() {
            return day != null && (now == null || !facts(row).equals(facts(now)));
        }

        /** What a mark is made for: not who was heard of last, and when. */
        private static List<Object> facts(Row row) {
            return List.of(
                    row.title(),
                    row.status(),
                    row.percent(),
                    row.awaitingApproval(),
                    row.budget(),
                    row.responsible(),
                    row.from(),
                    row.to(),
                    row.evidence(),
                    row.undated(),
                    String.valueOf(row.problem()));
        }
    }

    /** What the words of a mark tell. */
    private static List<Object> told(Row row) {
        return List.of(row.status(), row.percent(), row.evidence());
    }

    private final KeyedList<Shown> list =
            new KeyedList<>(rows(), shown -> shown.row().measure(), this::row);
    private Optional<LocalDate> day = Optional.empty();
    private LocalDate today;

    BoardTable(LocalDate today) {
        super(
                translate("nav.measures"),
                translate("board.code"),
                translate("board.title"),
                translate("board.responsible"),
                translate("board.status"),
                translate("board.percent"),
                translate("board.evidence"),
                translate("board.due"));
        this.today = today;
        addClassNames("board", "measures-board");
    }

    /** @param now the board of today by measure */
    void show(List<Row> rows, Optional<LocalDate> day, LocalDate today, Map<MeasureId, Row> now, DeadLinks.Found dead) {
        this.today = day.orElse(today);
        if (!day.equals(this.day)) {
            this.day = day;
            list.show(List.of()); // another day is no change of these rows
        }
        list.show(rows.stream()
                .map(row -> new Shown(row, now.get(row.measure()), day.orElse(null), dead.of(row.measure())))
                .toList());
    }

    /** How many of these rows are others today. */
    static long changed(List<Row> rows, LocalDate day, Map<MeasureId, Row> now) {
        return rows.stream()
                .filter(row -> new Shown(row, now.get(row.measure()), day, List.of()).changed())
                .count();
    }

    private NativeTableRow row(Shown shown) {
        Row row = shown.row();
        String address = PastDay.address("measures/" + row.measure().value(), Optional.ofNullable(shown.day()));
        Span title = new Span(new Link(address, row.title()));
        if (shown.changed()) {
            title.add(since(row, shown.now()));
        }
        return newRow(
                new Span(row.code()),
                title,
                responsible(row),
                Badge.of(row.status(), row.awaitingApproval()),
                new Span(row.percent() + "%"),
                evidence(shown, address),
                due(row));
    }

    private static Component responsible(Row row) {
        Div cell = new Div(new Span(AttentionList.units(row)));
        if (row.everyoneOnly()) {
            cell.add(Badge.nobodyAnswers());
        }
        return cell;
    }

    private Component since(Row then, @Nullable Row now) {
        Div since = new Div(new Badge("soon", Icon.DUE, words(then, now)));
        since.addClassName("since");
        return since;
    }

    private static String words(Row then, @Nullable Row now) {
        if (now == null) {
            return translate("past.gone");
        }
        return told(then).equals(told(now))
                ? translate("past.since.other")
                : translate("past.since", translate("status." + now.status()), now.percent(), now.evidence());
    }

    private Component due(Row row) {
        Div due = new Div(new Span(ThaiDates.months(row.from(), row.to())), Badge.due(row, today));
        due.addClassName("due");
        return due;
    }

    private static Component evidence(Shown shown, String address) {
        Div cell = new Div(dated(shown.row()));
        cell.addClassName("proof");
        List<String> dead = shown.deadLinks();
        if (!dead.isEmpty()) {
            cell.add(DeadLinkJump.to(address, dead.getFirst(), dead.size()));
        }
        return cell;
    }

    private static Component dated(Row row) {
        if (row.evidence() > row.undated()) {
            return new Span(String.valueOf(row.evidence()));
        }
        String missing = row.evidence() == 0 ? "board.no-evidence" : "board.no-dated-evidence";
        return new Badge("soon", Icon.EVIDENCE, translate(missing));
    }
}
