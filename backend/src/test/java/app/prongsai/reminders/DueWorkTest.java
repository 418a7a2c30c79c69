package app.prongsai.reminders;

import static app.prongsai.shared.Role.AUDITOR;
import static app.prongsai.shared.Role.CLERK;
import static app.prongsai.shared.Role.COORDINATOR;
import static app.prongsai.shared.Role.HEAD;
import static app.prongsai.shared.Role.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.prongsai.disclosure.Assignment;
import app.prongsai.disclosure.ItemCode;
import app.prongsai.disclosure.read.DueItems.DueItem;
import app.prongsai.measures.Budget;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.measures.read.PostponementsAsked.Asked;
import app.prongsai.reminders.Item.Reason;
import app.prongsai.reports.ApprovalStep;
import app.prongsai.reports.ReportsWaiting.Report;
import app.prongsai.reports.RoundId;
import app.prongsai.shared.Role;
import app.prongsai.staff.People.Person;
import app.prongsai.staff.PersonId;
import app.prongsai.thai.ThaiDates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DueWorkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate YEAR_BEGINS = LocalDate.of(2026, 10, 1);
    private static final LocalDate FAR = LocalDate.of(2027, 9, 30);

    private static final Person OFFICER_OF_FINANCE = person("officer", "finance", OFFICER);
    private static final Person HEAD_OF_FINANCE = person("head", "finance", HEAD);
    private static final Person HEAD_OF_WORKS = person("head-of-works", "public-works", HEAD);
    private static final Person PALAD = person("clerk", "clerk-office", CLERK);
    private static final Person MANAGER = person("coordinator", "clerk-office", COORDINATOR);

    @Test
    void a_measure_is_due_soon_from_seven_days_before_until_its_last_day() {
        assertThat(reasons(row(TODAY.plusDays(8)), OFFICER_OF_FINANCE)).isEmpty();
        assertThat(reasons(row(TODAY.plusDays(7)), OFFICER_OF_FINANCE)).containsEntry("officer", Reason.DUE_SOON);
        assertThat(reasons(row(TODAY), OFFICER_OF_FINANCE)).containsEntry("officer", Reason.DUE_SOON);
        assertThat(reasons(row(TODAY.minusDays(1)), OFFICER_OF_FINANCE)).containsEntry("officer", Reason.OVERDUE);
    }

    @Test
    void what_is_done_is_never_mentioned_again() {
        Row done = row(TODAY.minusDays(50), MeasureStatus.DONE, YEAR_BEGINS, YEAR_BEGINS, finance());
        assertThat(reasons(done, OFFICER_OF_FINANCE, HEAD_OF_FINANCE)).isEmpty();
    }

    @Test
    void who_says_done_waits_for_the_head_who_alone_is_reminded() {
        Row waiting = awaitingApproval(row(TODAY.minusDays(1)));
        assertThat(reasons(waiting, OFFICER_OF_FINANCE, HEAD_OF_FINANCE, HEAD_OF_WORKS, PALAD))
                .containsOnly(Map.entry("head", Reason.AWAITS_APPROVAL));
        assertThat(reasons(waiting, OFFICER_OF_FINANCE, PALAD))
                .containsOnly(Map.entry("clerk", Reason.AWAITS_APPROVAL));
    }

    @Test
    void thirty_days_without_a_word_are_silence() {
        assertThat(reasons(heardOf(TODAY.minusDays(29)), OFFICER_OF_FINANCE)).isEmpty();
        assertThat(reasons(heardOf(TODAY.minusDays(30)), OFFICER_OF_FINANCE)).containsEntry("officer", Reason.SILENT);
    }

    @Test
    void before_its_period_begins_a_measure_owes_no_word() {
        Row planned = row(FAR, MeasureStatus.NOT_STARTED, TODAY.minusDays(29), TODAY.minusDays(300), finance());
        assertThat(reasons(planned, OFFICER_OF_FINANCE)).isEmpty();
        Row later = row(FAR, MeasureStatus.NOT_STARTED, TODAY.plusDays(1), TODAY.minusDays(300), finance());
        assertThat(reasons(later, OFFICER_OF_FINANCE)).isEmpty();
        Row begun = row(FAR, MeasureStatus.NOT_STARTED, TODAY.minusDays(30), TODAY.minusDays(300), finance());
        assertThat(reasons(begun, OFFICER_OF_FINANCE)).containsEntry("officer", Reason.SILENT);
    }

    @Test
    void more_than_three_days_late_is_told_to_the_head_of_the_department_alone() {
        Person[] everybody = {OFFICER_OF_FINANCE, HEAD_OF_FINANCE, HEAD_OF_WORKS, PALAD, MANAGER};
        assertThat(reasons(row(TODAY.minusDays(3)), everybody))
                .containsOnly(Map.entry("officer", Reason.OVERDUE), Map.entry("head", Reason.OVERDUE));
        assertThat(reasons(row(TODAY.minusDays(4)), everybody))
                .containsOnly(Map.entry("officer", Reason.OVERDUE), Map.entry("head", Reason.ESCALATED));
    }

    @Test
    void without_a_head_the_clerk_hears_of_what_is_late() {
        assertThat(reasons(row(TODAY.minusDays(4)), OFFICER_OF_FINANCE, HEAD_OF_WORKS, PALAD))
                .containsOnly(Map.entry("officer", Reason.OVERDUE), Map.entry("clerk", Reason.ESCALATED));
    }

    @Test
    void a_measure_of_one_person_escalates_to_the_head_of_that_persons_department() {
        Row row = row(
                TODAY.minusDays(4),
                MeasureStatus.IN_PROGRESS,
                YEAR_BEGINS,
                TODAY,
                new Responsible("นายเอ", null, "person/officer"));
        assertThat(reasons(row, OFFICER_OF_FINANCE, person("other", "finance", OFFICER), HEAD_OF_FINANCE, PALAD))
                .containsOnly(Map.entry("officer", Reason.OVERDUE), Map.entry("head", Reason.ESCALATED));
    }

    @Test
    void what_everybody_is_to_do_is_told_to_the_coordinators_only() {
        Row row = row(TODAY, MeasureStatus.NOT_STARTED, YEAR_BEGINS, TODAY, new Responsible("ทุก คน", null, null));
        assertThat(reasons(row, OFFICER_OF_FINANCE, HEAD_OF_FINANCE, PALAD, MANAGER))
                .containsOnly(Map.entry("coordinator", Reason.DUE_SOON));
    }

    @Test
    void what_nobody_here_answers_for_is_told_to_the_coordinators() {
        Row row = row(
                TODAY,
                MeasureStatus.NOT_STARTED,
                YEAR_BEGINS,
                TODAY,
                Responsible.department("กองการศึกษา", "education"));
        assertThat(reasons(row, OFFICER_OF_FINANCE, MANAGER)).containsOnly(Map.entry("coordinator", Reason.DUE_SOON));
        Row unnamed = row(TODAY, MeasureStatus.NOT_STARTED, YEAR_BEGINS, TODAY);
        assertThat(reasons(unnamed, OFFICER_OF_FINANCE, MANAGER))
                .containsOnly(Map.entry("coordinator", Reason.DUE_SOON));
    }

    @Test
    void who_left_or_only_looks_on_is_not_reminded() {
        Person gone =
                new Person(new PersonId("gone"), "ก", "ข", "gone", List.of("finance"), List.of(OFFICER), true, false);
        Person auditor = person("auditor", "finance", AUDITOR);
        assertThat(reasons(row(TODAY), gone, auditor, OFFICER_OF_FINANCE)).containsOnlyKeys("officer");
    }

    @Test
    void the_most_urgent_comes_first() {
        List<Row> rows = List.of(
                row("4", heardOf(TODAY.minusDays(40))),
                row("3", row(TODAY.plusDays(2))),
                row("2", row(TODAY.minusDays(1))),
                row("1", row(TODAY.minusDays(2))),
                row("0", row(TODAY.minusDays(9))));
        Map<PersonId, List<Item>> items = DueWork.on(TODAY, rows, List.of(HEAD_OF_FINANCE), settings());
        assertThat(items.get(new PersonId("head"))).extracting(Item::code).containsExactly("0", "1", "2", "3", "4");
        assertThat(items.get(new PersonId("head")))
                .extracting(Item::reason)
                .containsExactly(Reason.ESCALATED, Reason.OVERDUE, Reason.OVERDUE, Reason.DUE_SOON, Reason.SILENT);
    }

    @Test
    void an_oit_item_goes_to_its_owner_and_late_to_the_head_like_a_measure() {
        List<DueItem> items = List.of(
                item("O12", new Assignment("finance", null, TODAY.minusDays(4)), TODAY.minusDays(4)),
                item("O2", new Assignment("finance", "person/officer", TODAY.plusDays(7)), TODAY.plusDays(7)),
                item("O3", new Assignment("finance", null, TODAY.plusDays(8)), TODAY.plusDays(8)),
                item("O4", Assignment.NOBODY, TODAY));
        Map<PersonId, List<Item>> due =
                DueWork.on(TODAY, List.of(), items, List.of(OFFICER_OF_FINANCE, HEAD_OF_FINANCE, MANAGER), settings());
        assertThat(due.get(new PersonId("officer")))
                .extracting(Item::code, Item::reason)
                .containsExactly(tuple("OIT O12", Reason.OVERDUE), tuple("OIT O2", Reason.DUE_SOON));
        assertThat(due.get(new PersonId("head")))
                .extracting(Item::code, Item::reason)
                .containsExactly(tuple("OIT O12", Reason.ESCALATED));
        assertThat(due.get(new PersonId("coordinator"))).extracting(Item::code).containsExactly("OIT O4");
    }

    @Test
    void a_later_end_waits_for_the_head_and_a_report_for_whose_turn_it_is() {
        Row row = row(FAR, MeasureStatus.IN_PROGRESS, YEAR_BEGINS, TODAY, finance());
        Asked asked = new Asked(row, FAR.plusDays(10), "ผู้รับจ้างไม่เข้า", "person/officer", Instant.EPOCH);
        Report report = new Report(RoundId.of(2570, 6), 2, ApprovalStep.CLERK, "รายงานรอบ 6 เดือน", FAR);
        Map<PersonId, List<Item>> due = DueWork.on(
                TODAY,
                new Found(List.of(), List.of(), List.of(asked), List.of(report)),
                List.of(OFFICER_OF_FINANCE, HEAD_OF_FINANCE, HEAD_OF_WORKS, PALAD),
                settings());
        assertThat(due.keySet()).containsExactlyInAnyOrder(new PersonId("head"), new PersonId("clerk"));
        assertThat(due.get(new PersonId("head"))).extracting(Item::reason).containsExactly(Reason.POSTPONEMENT_ASKED);
        assertThat(due.get(new PersonId("clerk")))
                .extracting(Item::title, Item::reason)
                .containsExactly(tuple("รายงานรอบ 6 เดือน", Reason.REPORT_AWAITS));
    }

    private static DueItem item(String code, Assignment assignment, LocalDate due) {
        return new DueItem(2570, new ItemCode(code), "ข้อ " + code, assignment, due);
    }

    private static Map<String, Reason> reasons(Row row, Person... people) {
        return DueWork.on(TODAY, List.of(row), List.of(people), settings()).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().value(),
                        entry -> onlyOne(entry.getValue()).reason()));
    }

    private static Item onlyOne(List<Item> items) {
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private static ReminderSettings settings() {
        return new ReminderSettings(
                true, LocalTime.of(8, 30), LocalTime.of(16, 30), Duration.ofSeconds(30), 7, 30, 3, Set.of());
    }

    private static Responsible finance() {
        return Responsible.department("กองคลัง", "finance");
    }

    private static Row row(LocalDate to) {
        return row(to, MeasureStatus.IN_PROGRESS, YEAR_BEGINS, TODAY, finance());
    }

    private static Row heardOf(LocalDate day) {
        return row(FAR, MeasureStatus.IN_PROGRESS, YEAR_BEGINS, day, finance());
    }

    private static Row awaitingApproval(Row row) {
        return copy(row, row.code(), true);
    }

    private static Row row(String code, Row row) {
        return copy(row, code, row.awaitingApproval());
    }

    private static Row copy(Row row, String code, boolean awaitingApproval) {
        return new Row(
                new MeasureId("m-" + code),
                row.fiscalYear(),
                code,
                row.title(),
                row.responsible(),
                row.from(),
                row.to(),
                row.status(),
                row.percent(),
                awaitingApproval,
                row.guidelines(),
                row.evidence(),
                row.undated(),
                row.problem(),
                row.budget(),
                row.heardOf(),
                row.heardFrom());
    }

    private static Row row(
            LocalDate to, MeasureStatus status, LocalDate from, LocalDate heardOf, Responsible... responsible) {
        return new Row(
                new MeasureId("m-1"),
                2570,
                "7001",
                "มาตรการ",
                List.of(responsible),
                from,
                to,
                status,
                0,
                false,
                1,
                0,
                0,
                null,
                Budget.UNSAID,
                heardOf.atTime(9, 0).atZone(ThaiDates.ZONE).toInstant(),
                null);
    }

    private static Person person(String id, String department, Role role) {
        return new Person(new PersonId(id), "ก", "ข", id, List.of(department), List.of(role), true, true);
    }
}
