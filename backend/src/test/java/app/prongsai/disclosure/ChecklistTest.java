package app.prongsai.disclosure;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.prongsai.disclosure.read.ChecklistYears;
import app.prongsai.disclosure.read.ClarificationPack;
import app.prongsai.disclosure.read.DueItems;
import app.prongsai.disclosure.read.DueItems.DueItem;
import app.prongsai.disclosure.read.ItemAddresses;
import app.prongsai.disclosure.read.OfferedItemList;
import app.prongsai.disclosure.read.OitChecklist;
import app.prongsai.disclosure.read.OitItem;
import app.prongsai.disclosure.read.PublishedItems;
import app.prongsai.disclosure.read.PublishedItems.PublishedItem;
import app.prongsai.disclosure.write.AddItem;
import app.prongsai.disclosure.write.AdoptItemList;
import app.prongsai.disclosure.write.AnswerItem;
import app.prongsai.disclosure.write.AnswerWithReport;
import app.prongsai.disclosure.write.ConfirmItem;
import app.prongsai.disclosure.write.DeclareNotApplicable;
import app.prongsai.disclosure.write.FreezeClarificationPack;
import app.prongsai.disclosure.write.RecordAddressCheck;
import app.prongsai.disclosure.write.RetireItem;
import app.prongsai.disclosure.write.ReturnItem;
import app.prongsai.disclosure.write.ReviseItem;
import app.prongsai.eventstore.CommitLog;
import app.prongsai.platform.Backend;
import app.prongsai.platform.CaughtUp;
import app.prongsai.platform.NotAllowed;
import app.prongsai.platform.NotFound;
import app.prongsai.reports.EndorseReport;
import app.prongsai.reports.OpenRound;
import app.prongsai.reports.PublishReport;
import app.prongsai.reports.RoundId;
import app.prongsai.reports.SubmitReport;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Command;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class ChecklistTest {

    private static final String PAGE = "https://www.rimthan.go.th/ita/o1";
    private static final String HASH = "ab".repeat(32);

    @Autowired
    Backend backend;

    @Autowired
    CaughtUp caughtUp;

    @Autowired
    CommitLog log;

    @Test
    void a_year_is_adopted_with_its_own_list_and_its_wording_is_tentative() {
        ChecklistOffice office = adopted("oit-adopt", 2566);
        Checklist list = office.list(2566);
        assertThat(list.listYear()).isEqualTo(2566);
        assertThat(list.items())
                .hasSize(43)
                .noneMatch(item -> item.listed().wording().official());
        assertThat(list.groups()).contains(new ItemGroup("9.3", "การจัดซื้อจัดจ้าง"));
        Wording wording = office.item(2566, "O43").listed().wording();
        assertThat(wording.title()).isEqualTo("การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน");
        assertThat(wording.source()).isNotBlank();
        assertThat(backend.ask(Actor.publicOf(office.tenant()), new ChecklistYears())
                        .years())
                .containsExactly(2566);
        refused(office.coordinator(), new AdoptItemList(2566), "disclosure.adopted-already");
        refused(office.coordinator(), new AdoptItemList(66), "disclosure.year-out-of-range");
    }

    @Test
    void a_year_without_a_list_of_its_own_copies_the_newest_and_says_so() {
        ChecklistOffice office = adopted("oit-newest", 2570);
        assertThat(office.list(2570).listYear()).isEqualTo(2569);
        assertThat(office.list(2570).items()).hasSize(26);
        assertThat(backend.ask(office.coordinator(), new OfferedItemList(2570)))
                .isEqualTo(new OfferedItemList.Offer(2569, 26));
    }

    @Test
    void owners_and_due_dates_go_from_year_to_year_by_what_the_items_mean() {
        ChecklistOffice office = adopted("oit-carry", 2566);
        office.assign(2566, "O43", "clerk-office", LocalDate.of(2023, 4, 20));
        office.assign(2566, "O12", "finance", LocalDate.of(2024, 2, 29).minusYears(1));
        settle();
        backend.send(office.coordinator(), new AdoptItemList(2567));
        settle();
        assertThat(office.item(2567, "O35").assignment())
                .isEqualTo(new Assignment("clerk-office", null, LocalDate.of(2024, 4, 20)));
        assertThat(office.item(2567, "O8").assignment().department()).isEqualTo("finance");
        assertThat(office.item(2567, "O35").state()).isEqualTo(ItemState.NOT_STARTED);
        assertThat(office.item(2567, "O34").assignment()).isEqualTo(Assignment.NOBODY);
        backend.send(office.coordinator(), new AdoptItemList(2568));
        settle();
        assertThat(office.item(2568, "O28").assignment())
                .isEqualTo(new Assignment("clerk-office", null, LocalDate.of(2025, 4, 20)));
        OitItem.Sheet sheet = backend.ask(office.coordinator(), new OitItem(2568, new ItemCode("O28")));
        assertThat(sheet.history()).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("ItemAssigned");
            assertThat(entry.details()).containsEntry("from", "2567/O35").containsEntry("due", "2025-04-20");
        });
    }

    @Test
    void an_item_goes_from_answer_over_correction_to_confirmation_and_the_public_sees_what_was_confirmed() {
        ChecklistOffice office = adopted("oit-life", 2568);
        office.assign(2568, "O1", "finance", null);
        Actor officer = office.officer("finance");
        ItemCode item = new ItemCode("O1");
        refused(office.officer("public-works"), answer(item, PAGE), "disclosure.not-yours");
        refused(office.coordinator(), new ConfirmItem(2568, item), "disclosure.nothing-to-confirm");
        backend.send(officer, answer(item, " " + PAGE + " ", "", PAGE));
        eventually(() -> assertThat(office.item(2568, "O1").state()).isEqualTo(ItemState.ANSWERED));
        assertThat(office.item(2568, "O1").addresses()).containsExactly(PAGE);
        assertThat(published(office, "O1").answer()).isNull();
        assertThatThrownBy(() -> backend.send(officer, new ConfirmItem(2568, item)))
                .isInstanceOf(NotAllowed.class);
        refused(office.coordinator(), new ReturnItem(2568, item, " "), "disclosure.needs-a-reason");
        backend.send(office.coordinator(), new ReturnItem(2568, item, "ลิงก์ไปปีที่แล้ว"));
        eventually(() -> assertThat(office.item(2568, "O1").remark()).isEqualTo("ลิงก์ไปปีที่แล้ว"));
        backend.send(officer, answer(item, PAGE + "/2568"));
        backend.send(office.coordinator(), new ConfirmItem(2568, item));
        refused(office.coordinator(), new ConfirmItem(2568, item), "disclosure.confirmed-already");
        eventually(() -> assertThat(office.item(2568, "O1").ready()).isTrue());
        Answer shown = published(office, "O1").answer();
        assertThat(shown).isNotNull();
        assertThat(shown.addresses()).containsExactly(PAGE + "/2568");
        backend.send(officer, answer(item, PAGE + "/new"));
        eventually(() -> assertThat(office.item(2568, "O1").state()).isEqualTo(ItemState.ANSWERED));
        assertThat(published(office, "O1").answer()).isEqualTo(shown);
        assertThat(backend.ask(officer, new OitItem(2568, item)).history())
                .extracting(OitItem.Entry::what)
                .containsExactly(
                        "ItemAssigned",
                        "ItemAnswered",
                        "ItemReturned",
                        "ItemAnswered",
                        "ItemConfirmed",
                        "ItemAnswered");
    }

    @Test
    void the_same_answer_again_and_the_same_owner_again_are_no_events() {
        ChecklistOffice office = adopted("oit-same", 2568);
        office.assign(2568, "O1", "finance", null);
        office.answer(2568, "O1", PAGE);
        long before = length(office.tenant());
        office.assign(2568, "O1", "finance", null);
        office.answer(2568, "O1", PAGE);
        assertThat(length(office.tenant())).isEqualTo(before);
    }

    @Test
    void readiness_counts_what_is_confirmed_and_there_and_leaves_out_what_does_not_apply() {
        ChecklistOffice office = adopted("oit-ready", 2569);
        office.assign(2569, "O1", "finance", null);
        office.answer(2569, "O1", PAGE);
        office.confirm(2569, "O1");
        office.answer(2569, "O2", PAGE + "2");
        office.confirm(2569, "O2");
        office.answer(2569, "O3", PAGE + "3");
        backend.send(office.coordinator(), new DeclareNotApplicable(2569, new ItemCode("O4"), "ไม่มีข่าวในปีนี้"));
        settle();
        Checklist list = office.list(2569);
        assertThat(list.readiness()).isEqualTo(new Readiness(2, 1, 22));
        assertThat(list.readiness().percent()).isEqualTo(8);
        assertThat(list.readinessByGroup()).containsEntry("9.1", new Readiness(2, 1, 0));
        assertThat(list.readinessByGroup().get("9.1").percent()).isEqualTo(66);
        assertThat(list.readinessByOwner())
                .containsEntry("finance", new Readiness(1, 0, 0))
                .containsEntry("", new Readiness(1, 1, 22));
        backend.send(clock(office), check("O1", PAGE, false, null));
        settle();
        assertThat(office.list(2569).readiness()).isEqualTo(new Readiness(1, 2, 22));
        assertThat(Readiness.of(List.of()).percent()).isEqualTo(100);
    }

    @Test
    void a_check_is_recorded_when_it_finds_something_else_than_before() {
        ChecklistOffice office = adopted("oit-checks", 2569);
        office.answer(2569, "O1", PAGE);
        Actor clock = clock(office);
        long before = length(office.tenant());
        backend.send(clock, check("O1", PAGE, true, HASH));
        backend.send(clock, check("O1", PAGE, true, HASH));
        backend.send(clock, check("O1", "https://elsewhere.go.th/", false, null));
        assertThat(length(office.tenant())).isEqualTo(before + 1);
        backend.send(clock, check("O1", PAGE, false, null));
        eventually(() -> {
            assertThat(office.item(2569, "O1").dead()).isTrue();
            assertThat(backend.ask(clock, new ItemAddresses(2569)).addresses())
                    .singleElement()
                    .satisfies(address -> {
                        assertThat(address.address()).isEqualTo(PAGE);
                        assertThat(address.ownPage()).isFalse();
                        assertThat(address.check()).isNotNull().returns(false, AddressCheck::alive);
                    });
        });
        assertThatThrownBy(() -> backend.send(office.coordinator(), check("O1", PAGE, true, null)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_coordinator_corrects_adds_and_retires_items_for_a_reason() {
        ChecklistOffice office = adopted("oit-edit", 2570);
        Actor coordinator = office.coordinator();
        Wording official =
                new Wording("ข้อมูลผู้บริหาร", "ชื่อ ตำแหน่ง รูป", "คู่มือปี 2570 หน้า 12", Confidence.CHECKED);
        ItemCode second = new ItemCode("O2");
        refused(coordinator, new ReviseItem(2570, second, official, ""), "disclosure.needs-a-reason");
        backend.send(coordinator, new ReviseItem(2570, second, official, "เทียบกับคู่มือแล้ว"));
        ListedItem more = new ListedItem(new ItemCode("O27"), "10.2", List.of(), false, official);
        backend.send(coordinator, new AddItem(2570, more, "คู่มือเพิ่มข้อนี้"));
        refused(coordinator, new AddItem(2570, more, "ซ้ำ"), "disclosure.code-taken");
        backend.send(coordinator, new RetireItem(2570, new ItemCode("O10"), "คู่มือตัดข้อนี้"));
        eventually(() -> {
            assertThat(office.item(2570, "O2").listed().wording()).isEqualTo(official);
            assertThat(office.list(2570).items())
                    .hasSize(26)
                    .extracting(item -> item.code().value())
                    .contains("O27")
                    .doesNotContain("O10");
        });
        refused(coordinator, answer(2570, new ItemCode("O10"), PAGE), "disclosure.no-such-item");
        ListedItem again = new ListedItem(new ItemCode("O10"), "9.2", List.of(), false, official);
        refused(coordinator, new AddItem(2570, again, "กลับมา"), "disclosure.code-taken");
        assertThatThrownBy(() -> backend.send(office.officer("finance"), new RetireItem(2570, second, "x")))
                .isInstanceOf(NotAllowed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,<script>",
                "www.rimthan.go.th",
                "https://",
                "https://a b.go.th/",
                "https://x.go.th/\"><script>",
                "https://user:pass@x.go.th/",
                "/o/another/reports/2570/6",
                "/o/oit-hostile/../another",
                "/o/oit-hostile-2/reports",
                "/app/overview",
                "//evil.example/x"
            })
    void an_address_that_leads_astray_is_refused(String address) {
        ChecklistOffice office = new ChecklistOffice(backend, new TenantId("oit-hostile"));
        if (!office.list(2570).adopted()) {
            adopted("oit-hostile", 2570);
        }
        assertThatThrownBy(() -> backend.send(office.coordinator(), answer(2570, new ItemCode("O1"), address)))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        e -> assertThat(e.rule()).isIn("disclosure.not-an-address", "disclosure.not-an-own-page"));
    }

    @Test
    void the_measures_report_answers_its_item_by_itself_whether_the_list_came_before_or_after() {
        Town town = Town.founded(backend, "oit-auto");
        ChecklistOffice office = new ChecklistOffice(backend, town.tenant());
        published(town, RoundId.of(2569, 12));
        settle();
        backend.send(office.coordinator(), new AdoptItemList(2570));
        eventually(() -> {
            assertThat(office.item(2570, "O26").addresses()).containsExactly("/o/oit-auto/reports/2569/12");
            assertThat(office.item(2570, "O26").ready()).isTrue();
        });
        assertThat(office.item(2570, "O25").state()).isEqualTo(ItemState.NOT_STARTED);
        published(town, RoundId.of(2570, 6));
        eventually(
                () -> assertThat(office.item(2570, "O25").addresses()).containsExactly("/o/oit-auto/reports/2570/6"));
        assertThat(published(office, "O26", 2570).answer()).isNotNull();
        assertThat(backend.ask(office.coordinator(), new OitItem(2570, new ItemCode("O26")))
                        .history())
                .extracting(OitItem.Entry::actor, OitItem.Entry::what)
                .containsExactly(tuple("system", "ItemAnswered"), tuple("system", "ItemConfirmed"));
    }

    @Test
    void two_reports_of_one_year_stand_in_one_answer_until_a_person_returns_it() {
        ChecklistOffice office = adopted("oit-two", 2568);
        Actor system = clock(office);
        backend.send(system, withReport("/o/oit-two/reports/2568/6"));
        backend.send(system, withReport("/o/oit-two/reports/2568/12"));
        backend.send(system, withReport("/o/oit-two/reports/2568/12"));
        eventually(() -> assertThat(office.item(2568, "O28").addresses())
                .containsExactly("/o/oit-two/reports/2568/6", "/o/oit-two/reports/2568/12"));
        backend.send(office.coordinator(), new ReturnItem(2568, new ItemCode("O28"), "จะลงหน้าของเราเอง"));
        long before = length(office.tenant());
        backend.send(system, withReport("/o/oit-two/reports/2568/again"));
        assertThat(length(office.tenant())).isEqualTo(before);
    }

    @Test
    void what_a_person_answered_is_not_replaced_by_the_report() {
        ChecklistOffice office = adopted("oit-person", 2568);
        office.answer(2568, "O28", PAGE);
        long before = length(office.tenant());
        backend.send(clock(office), withReport("/o/oit-person/reports/2568/6"));
        assertThat(length(office.tenant())).isEqualTo(before);
    }

    @Test
    void what_waits_for_an_answer_is_due_until_its_year_is_over() {
        ChecklistOffice office = adopted("oit-due", 2570);
        backend.send(office.coordinator(), new AdoptItemList(2569));
        LocalDate due = LocalDate.of(2026, 12, 1);
        office.assign(2570, "O1", "finance", due);
        office.assign(2570, "O2", "finance", due);
        office.answer(2570, "O2", PAGE);
        office.assign(2569, "O1", "finance", LocalDate.of(2026, 4, 1));
        eventually(() -> assertThat(backend.ask(clock(office), new DueItems()).items())
                .containsExactly(new DueItem(
                        2570,
                        new ItemCode("O1"),
                        "โครงสร้างและอำนาจหน้าที่",
                        new Assignment("finance", null, due),
                        due)));
        assertThatThrownBy(() -> office.assign(2570, "O3", "finance", LocalDate.of(2570, 4, 1)))
                .isInstanceOf(RuleViolated.class);
    }

    @Test
    void another_organisation_sees_nothing_of_it() {
        ChecklistOffice office = adopted("oit-mine", 2569);
        office.answer(2569, "O1", PAGE);
        office.confirm(2569, "O1");
        backend.send(office.coordinator(), new FreezeClarificationPack(2569));
        settle();
        String pack = office.list(2569).packs().getFirst().hash();
        assertThat(backend.ask(office.coordinator(), new ClarificationPack(2569, pack))
                        .bytes())
                .isNotEmpty();
        ChecklistOffice other = ChecklistOffice.open(backend, "oit-other");
        Actor stranger = other.coordinator();
        assertThat(backend.ask(stranger, new OitChecklist(2569)).adopted()).isFalse();
        assertThat(backend.ask(stranger, new ChecklistYears()).years()).isEmpty();
        assertThat(backend.ask(stranger, new ItemAddresses(2569)).addresses()).isEmpty();
        assertThatThrownBy(() -> backend.ask(stranger, new ClarificationPack(2569, pack)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> backend.ask(stranger, new OitItem(2569, new ItemCode("O1"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> backend.ask(Actor.publicOf(other.tenant()), new PublishedItems(2569)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> backend.send(stranger, answer(2569, new ItemCode("O1"), PAGE)))
                .isInstanceOf(NotFound.class);
    }

    private ChecklistOffice adopted(String code, int year) {
        ChecklistOffice office = ChecklistOffice.open(backend, code);
        backend.send(office.coordinator(), new AdoptItemList(year));
        eventually(() -> assertThat(office.list(year).adopted()).isTrue());
        return office;
    }

    private static AnswerItem answer(ItemCode item, String... addresses) {
        return answer(2568, item, addresses);
    }

    private static AnswerItem answer(int year, ItemCode item, String... addresses) {
        return new AnswerItem(year, item, List.of(addresses), "");
    }

    private static AnswerWithReport withReport(String address) {
        return new AnswerWithReport(2568, 2568, "integrity-measures-report", address, "");
    }

    private void published(Town town, RoundId round) {
        LocalDate today = LocalDate.of(2026, 11, 22);
        town.planned(round.fiscalYear(), round.fiscalYear() % 100 + "01", "มาตรการเผยแพร่ข้อมูล");
        backend.send(town.coordinator(), new OpenRound(round, round.fiscalYear() - 1, ""));
        settle();
        backend.send(town.coordinator(), new SubmitReport(round, today, "ข้อมูลที่ขาดจะเสนอในรอบถัดไป"));
        for (Actor approver : List.of(town.head(), town.clerk(), town.executive())) {
            backend.send(approver, new EndorseReport(round, 1, ""));
        }
        backend.send(town.coordinator(), new PublishReport(round, 1, "", today));
    }

    private static RecordAddressCheck check(String item, String address, boolean alive, String hash) {
        return new RecordAddressCheck(
                2569,
                new ItemCode(item),
                new AddressCheck(address, alive, alive ? "200" : "404", hash, Instant.parse("2026-11-22T02:00:00Z")));
    }

    private static Actor clock(ChecklistOffice office) {
        return Actor.system(office.tenant(), Channel.CLOCK);
    }

    private PublishedItem published(ChecklistOffice office, String code) {
        return published(office, code, 2568);
    }

    private PublishedItem published(ChecklistOffice office, String code, int year) {
        return backend.ask(Actor.publicOf(office.tenant()), new PublishedItems(year)).groups().stream()
                .flatMap(group -> group.items().stream())
                .filter(item -> item.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private long length(TenantId tenant) {
        return log.history(tenant, 1, 250).size();
    }

    private void refused(Actor actor, Command command, String rule) {
        assertThatThrownBy(() -> backend.send(actor, command))
                .isInstanceOfSatisfying(
                        RuleViolated.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }

    private void settle() {
        assertThat(caughtUp.within(Duration.ofSeconds(20))).isTrue();
    }
}
