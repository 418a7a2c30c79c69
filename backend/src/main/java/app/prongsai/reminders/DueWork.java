package app.prongsai.reminders;

import app.prongsai.disclosure.Assignment;
import app.prongsai.disclosure.read.DueItems.DueItem;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.measures.read.PostponementsAsked.Asked;
import app.prongsai.reminders.Item.Reason;
import app.prongsai.reports.ReportsWaiting.Report;
import app.prongsai.shared.Role;
import app.prongsai.staff.People.Person;
import app.prongsai.staff.PersonId;
import app.prongsai.thai.ThaiDates;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is to be reminded of what on a day. A measure goes to those it names, by department or in person; where it names
 * everybody, or nobody who works here, to the coordinators, so that it is neither sent to the whole office nor forgotten. So
 * does an item of the OIT checklist.
 */
final class DueWork {

    private static final Comparator<Item> MOST_URGENT_FIRST =
            Comparator.comparing(DueWork::urgency).thenComparing(Item::due).thenComparing(Item::code);

    private final List<Person> people;
    private final LocalDate today;
    private final ReminderSettings settings;
    private final Map<PersonId, List<Item>> items = new HashMap<>();

    private DueWork(List<Person> people, LocalDate today, ReminderSettings settings) {
        this.people = people.stream().filter(DueWork::reports).toList();
        this.today = today;
        this.settings = settings;
    }

    static Map<PersonId, List<Item>> on(
            LocalDate today, List<Row> rows, List<Person> people, ReminderSettings settings) {
        return on(today, rows, List.of(), people, settings);
    }

    static Map<PersonId, List<Item>> on(
            LocalDate today, List<Row> rows, List<DueItem> dueItems, List<Person> people, ReminderSettings settings) {
        return on(today, new Found(rows, dueItems, List.of(), List.of()), people, settings);
    }

    static Map<PersonId, List<Item>> on(LocalDate today, Found found, List<Person> people, ReminderSettings settings) {
        DueWork work = new DueWork(people, today, settings);
        found.measures().forEach(work::add);
        found.items().forEach(work::add);
        found.postponements().forEach(work::add);
        found.reports().forEach(work::add);
        work.items.values().forEach(list -> list.sort(MOST_URGENT_FIRST));
        return work.items;
    }

    private void add(Asked asked) {
        List<Responsible> responsible = asked.row().responsible();
        heads(responsible, concerned(responsible))
                .forEach(head -> add(head, item(asked.row(), Reason.POSTPONEMENT_ASKED)));
    }

    private void add(Report report) {
        Item item = new Item(null, "รายงาน", report.title(), report.to(), Reason.REPORT_AWAITS);
        having(report.step().role()).forEach(person -> add(person, item));
    }

    private void add(Row row) {
        if (row.awaitingApproval()) {
            heads(row.responsible(), concerned(row.responsible()))
                    .forEach(head -> add(head, item(row, Reason.AWAITS_APPROVAL)));
            return;
        }
        reason(row).ifPresent(reason -> add(row.responsible(), item(row, reason)));
    }

    private static Item item(Row row, Reason reason) {
        return new Item(row.measure(), row.code(), row.title(), row.to(), reason);
    }

    private void add(DueItem item) {
        reason(item.due())
                .ifPresent(reason -> add(
                        List.of(responsible(item.assignment())),
                        new Item(null, "OIT " + item.code(), item.title(), item.due(), reason)));
    }

    /** Where a person is named, the department only says where that person is found. */
    private static Responsible responsible(Assignment assignment) {
        return new Responsible("", assignment.person() == null ? assignment.department() : null, assignment.person());
    }

    private void add(List<Responsible> responsible, Item item) {
        List<Person> concerned = concerned(responsible);
        List<Person> heads = ChronoUnit.DAYS.between(item.due(), today) > settings.escalateAfterDays()
                ? heads(responsible, concerned)
                : List.of();
        heads.forEach(
                head -> add(head, new Item(item.measure(), item.code(), item.title(), item.due(), Reason.ESCALATED)));
        concerned.stream().filter(one -> !heads.contains(one)).forEach(one -> add(one, item));
    }

    private void add(Person person, Item item) {
        items.computeIfAbsent(person.person(), id -> new ArrayList<>()).add(item);
    }

    private Optional<Reason> reason(Row row) {
        if (row.status() == MeasureStatus.DONE) {
            return Optional.empty();
        }
        return reason(row.to()).or(() -> silence(row));
    }

    private Optional<Reason> reason(LocalDate due) {
        if (due.isBefore(today)) {
            return Optional.of(Reason.OVERDUE);
        }
        return due.isAfter(today.plusDays(settings.dueSoonDays())) ? Optional.empty() : Optional.of(Reason.DUE_SOON);
    }

    private Optional<Reason> silence(Row row) {
        LocalDate heard = LocalDate.ofInstant(row.heardOf(), ThaiDates.ZONE);
        LocalDate quietSince = heard.isAfter(row.from()) ? heard : row.from();
        return quietSince.plusDays(settings.silentDays()).isAfter(today)
                ? Optional.empty()
                : Optional.of(Reason.SILENT);
    }

    private List<Person> concerned(List<Responsible> responsible) {
        List<Person> named = people.stream()
                .filter(person -> responsible.stream().anyMatch(one -> names(one, person)))
                .toList();
        return named.isEmpty() ? having(Role.COORDINATOR) : named;
    }

    private List<Person> heads(List<Responsible> responsible, List<Person> concerned) {
        List<String> departments = responsible.stream()
                .flatMap(one -> one.department() == null
                        ? concerned.stream()
                                .filter(person -> names(one, person))
                                .flatMap(person -> person.departments().stream())
                        : List.of(one.department()).stream())
                .toList();
        List<Person> heads = having(Role.HEAD).stream()
                .filter(head -> !Collections.disjoint(head.departments(), departments))
                .toList();
        return heads.isEmpty() ? having(Role.CLERK) : heads;
    }

    private List<Person> having(Role role) {
        return people.stream().filter(person -> person.roles().contains(role)).toList();
    }

    private static boolean names(Responsible responsible, Person person) {
        String department = responsible.department();
        return person.person().toString().equals(responsible.person())
                || (department != null && person.departments().contains(department))
                || (responsible.everyone() && person.roles().contains(Role.COORDINATOR));
    }

    /** Those for whom there is a way to report; the others can do nothing about it. */
    private static boolean reports(Person person) {
        return person.active()
                && !Collections.disjoint(
                        person.roles(), List.of(Role.OFFICER, Role.HEAD, Role.COORDINATOR, Role.CLERK, Role.EXECUTIVE));
    }

    private static int urgency(Item item) {
        return switch (item.reason()) {
            case ESCALATED -> 0;
            case AWAITS_APPROVAL, POSTPONEMENT_ASKED, REPORT_AWAITS -> 1;
            case OVERDUE -> 2;
            case DUE_SOON -> 3;
            case SILENT -> 4;
        };
    }
}
