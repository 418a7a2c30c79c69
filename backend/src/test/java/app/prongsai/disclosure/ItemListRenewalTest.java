package app.prongsai.disclosure;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.prongsai.disclosure.read.ItemListChanges;
import app.prongsai.disclosure.read.ItemListChanges.Added;
import app.prongsai.disclosure.read.ItemListChanges.Changed;
import app.prongsai.disclosure.read.ItemListChanges.Dropped;
import app.prongsai.disclosure.read.ItemListChanges.NewerList;
import app.prongsai.disclosure.read.OfferedItemList;
import app.prongsai.disclosure.read.OitItem;
import app.prongsai.disclosure.read.OitItem.Entry;
import app.prongsai.disclosure.write.AddItem;
import app.prongsai.disclosure.write.AdoptItemList;
import app.prongsai.disclosure.write.RenewItemList;
import app.prongsai.handbook.CheckTable;
import app.prongsai.handbook.HandbookFile;
import app.prongsai.handbook.HandbookTable;
import app.prongsai.handbook.ReplaceTable;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotAllowed;
import app.prongsai.shared.Actor;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The platform's operator replaces a year's list in the handbook after organisations have copied it. */
@SpringBootTest(classes = BackendUnderTest.class)
class ItemListRenewalTest {

    private static final String PAGE = "https://www.rimthan.go.th/ita/";

    @Autowired
    Backend backend;

    @Test
    void the_organisation_sees_what_changed_and_takes_it_over_at_once() {
        int year = 2591;
        ChecklistOffice office = adoptedOwn("renew-a", year);
        assertThat(changes(office, year)).isEmpty();
        office.assign(year, "O2", "finance", null);
        office.answer(year, "O2", PAGE + "executives");
        office.confirm(year, "O2");
        office.answer(year, "O3", PAGE + "contact");
        String structure = office.item(year, "O1").listed().wording().title();
        String contact = office.item(year, "O3").listed().wording().title();

        // O1 is split off to the end, O3 is dropped, its code goes to something new, O2 is called otherwise.
        replace(
                2569,
                year,
                csv -> csv.replace("O1,9.1,", "O99,9.1,")
                        .replaceFirst(
                                "\nO3,[^\n]*",
                                "\nO3,9.1,ข้อมูลพื้นฐาน,open-data,same,ข้อมูลเปิด,,คู่มือปี " + year + ",S")
                        .replace(",ข้อมูลผู้บริหาร,", ",ข้อมูลผู้บริหารและสมาชิกสภา,"));
        eventually(() -> assertThat(changes(office, year)).isPresent());
        NewerList newer = changes(office, year).orElseThrow();
        assertThat(newer.listYear()).isEqualTo(year);
        assertThat(newer.added()).extracting(Added::code).containsExactly(new ItemCode("O3"));
        assertThat(newer.reworded())
                .extracting(
                        Changed::before, Changed::code, change -> change.to().title(), Changed::state)
                .containsExactly(
                        tuple(new ItemCode("O1"), new ItemCode("O99"), structure, ItemState.NOT_STARTED),
                        tuple(
                                new ItemCode("O2"),
                                new ItemCode("O2"),
                                "ข้อมูลผู้บริหารและสมาชิกสภา",
                                ItemState.CONFIRMED));
        assertThat(newer.dropped())
                .containsExactly(new Dropped(new ItemCode("O3"), new ItemCode("O3-1"), contact, ItemState.ANSWERED));

        refused(office, new RenewItemList(year, "another"), "disclosure.list-changed-meanwhile");
        assertThatThrownBy(() -> backend.send(office.officer("finance"), new RenewItemList(year, newer.fingerprint())))
                .isInstanceOf(NotAllowed.class);
        backend.send(office.coordinator(), new RenewItemList(year, newer.fingerprint()));
        eventually(() -> assertThat(changes(office, year)).isEmpty());
        refused(office, new RenewItemList(year, newer.fingerprint()), "disclosure.list-is-current");

        Item executives = office.item(year, "O2");
        assertThat(executives.listed().wording().title()).isEqualTo("ข้อมูลผู้บริหารและสมาชิกสภา");
        assertThat(executives.state()).isEqualTo(ItemState.CONFIRMED);
        assertThat(executives.addresses()).containsExactly(PAGE + "executives");
        assertThat(executives.assignment().department()).isEqualTo("finance");
        assertThat(office.item(year, "O3").state()).isEqualTo(ItemState.NOT_STARTED);
        assertThat(office.list(year).listYear()).isEqualTo(year);
    }

    @Test
    void a_history_follows_its_item_to_another_code_and_a_dropped_item_can_be_read() {
        int year = 2593;
        ChecklistOffice office = adoptedOwn("renew-b", year);
        office.answer(year, "O1", PAGE + "structure");
        office.answer(year, "O3", PAGE + "contact");
        replace(2569, year, csv -> csv.replaceFirst("\nO3,[^\n]*", "").replace("\nO1,", "\nO3,"));
        eventually(() -> assertThat(changes(office, year)).isPresent());
        backend.send(
                office.coordinator(),
                new RenewItemList(year, changes(office, year).orElseThrow().fingerprint()));
        eventually(() -> assertThat(office.list(year).retired()).hasSize(1));

        eventually(() -> assertThat(sheet(office, year, "O3").history())
                .extracting(Entry::what, entry -> entry.details().getOrDefault("fate", ""))
                .containsExactly(tuple("ItemAnswered", ""), tuple("ItemListRenewed", "LISTED")));
        assertThat(sheet(office, year, "O3").item().addresses()).containsExactly(PAGE + "structure");
        OitItem.Sheet dropped = sheet(office, year, "O3-1");
        assertThat(dropped.retired()).isTrue();
        assertThat(dropped.item().addresses()).containsExactly(PAGE + "contact");
        assertThat(dropped.history()).extracting(Entry::what).containsExactly("ItemAnswered", "ItemListRenewed");
        assertThatThrownBy(() -> office.answer(year, "O3-1", PAGE))
                .isInstanceOfSatisfying(
                        RuleViolated.class, e -> assertThat(e.rule()).isEqualTo("disclosure.no-such-item"));

        Wording own = new Wording("ข้อของเรา", "", "มติที่ประชุม", Confidence.CHECKED);
        backend.send(
                office.coordinator(),
                new AddItem(year, new ListedItem(new ItemCode("O1"), "9.1", List.of(), false, own), "ใช้ภายใน"));
        eventually(() -> assertThat(sheet(office, year, "O1").history())
                .extracting(Entry::what)
                .containsExactly("ItemAdded"));
        assertThat(sheet(office, year, "O3").history()).hasSize(2);
    }

    @Test
    void a_list_that_comes_out_later_takes_the_place_of_last_years() {
        ChecklistOffice office = adopted("renew-c", 2597);
        int borrowed = office.list(2597).listYear();
        assertThat(borrowed).isLessThan(2597);
        replace(2597, 2597, csv -> csv);
        eventually(() -> assertThat(changes(office, 2597)).isPresent());
        NewerList newer = changes(office, 2597).orElseThrow();
        assertThat(newer.sameItems()).isTrue();
        backend.send(office.coordinator(), new RenewItemList(2597, newer.fingerprint()));
        eventually(() -> assertThat(office.list(2597).listYear()).isEqualTo(2597));
        assertThat(office.list(2597).items()).allMatch(item -> item.state() == ItemState.NOT_STARTED);
    }

    private Optional<NewerList> changes(ChecklistOffice office, int year) {
        return backend.ask(office.coordinator(), new ItemListChanges(year)).newer();
    }

    private OitItem.Sheet sheet(ChecklistOffice office, int year, String code) {
        return backend.ask(office.coordinator(), new OitItem(year, new ItemCode(code)));
    }

    private ChecklistOffice adopted(String code, int year) {
        ChecklistOffice office = ChecklistOffice.open(backend, code);
        backend.send(office.coordinator(), new AdoptItemList(year));
        eventually(() -> assertThat(office.list(year).adopted()).isTrue());
        return office;
    }

    /** Of a year that has a list of its own from the beginning, the same as of 2569. */
    private ChecklistOffice adoptedOwn(String code, int year) {
        ChecklistOffice office = ChecklistOffice.open(backend, code);
        replace(2569, year, csv -> csv);
        eventually(() -> assertThat(backend.ask(office.coordinator(), new OfferedItemList(year))
                        .listYear())
                .isEqualTo(year));
        backend.send(office.coordinator(), new AdoptItemList(year));
        eventually(() -> assertThat(office.list(year).adopted()).isTrue());
        return office;
    }

    private void replace(int fromYear, int year, UnaryOperator<String> change) {
        Actor operator = Actor.operator(TenantId.PLATFORM, "operator");
        String csv = new String(
                backend.ask(operator, new HandbookFile(HandbookTable.OIT_ITEMS, fromYear))
                        .bytes(),
                StandardCharsets.UTF_8);
        byte[] file = change.apply(csv.replace("\r\n", "\n")).getBytes(StandardCharsets.UTF_8);
        CheckTable.Checked checked = backend.ask(operator, new CheckTable(HandbookTable.OIT_ITEMS, year, file));
        assertThat(checked.problems()).isEmpty();
        backend.send(operator, new ReplaceTable(HandbookTable.OIT_ITEMS, year, checked.rows()));
    }

    private void refused(ChecklistOffice office, RenewItemList command, String rule) {
        assertThatThrownBy(() -> backend.send(office.coordinator(), command))
                .isInstanceOfSatisfying(
                        RuleViolated.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }
}
