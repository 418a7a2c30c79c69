package app.prongsai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.prongsai.disclosure.Succession.Fate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What becomes of the items of a checklist when a newer list takes the place of its own. */
class RenewalTest {

    private static final AtomicInteger answers = new AtomicInteger();
    private static final ItemGroup BASIC = new ItemGroup("9.1", "ข้อมูลพื้นฐาน");

    @Example
    void an_item_is_the_same_by_what_it_means_though_its_code_and_title_change() {
        Checklist list = adopted(item("O1", "structure", "โครงสร้าง"), item("O2", "news", "ข่าว"));
        Checklist answered = with(list, answered(list.items().get(1)));
        ItemList offered =
                list(item("O1", "plan", "แผน"), item("O2", "structure", "โครงสร้าง"), item("O3", "news", "ข่าวสาร"));

        Renewal renewal = Renewal.of(answered, offered);
        assertThat(renewal.added()).extracting(ListedItem::code).containsExactly(code("O1"));
        assertThat(renewal.successions())
                .extracting(Succession::before, Succession::code, Succession::fate)
                .containsExactly(
                        tuple(code("O1"), code("O2"), Fate.LISTED), tuple(code("O2"), code("O3"), Fate.REWORDED));

        Checklist after = renewed(answered, renewal);
        assertThat(after.items()).extracting(one -> one.code().value()).containsExactly("O1", "O2", "O3");
        Item news = after.item(code("O3")).orElseThrow();
        assertThat(news.listed().wording().title()).isEqualTo("ข่าวสาร");
        assertThat(news.answer()).isEqualTo(answered.items().get(1).answer());
        assertThat(news.assignment()).isEqualTo(answered.items().get(1).assignment());
        assertThat(after.item(code("O1")).orElseThrow().answer()).isNull();
        assertThat(after.retired()).isEmpty();
    }

    @Example
    void what_is_no_longer_asked_is_kept_under_a_code_of_its_own() {
        Checklist list = adopted(item("O1", "structure", "โครงสร้าง"), item("O2", "news", "ข่าว"));
        Checklist answered = with(list, answered(list.items().get(1)));
        Checklist after = renewed(answered, list(item("O1", "structure", "โครงสร้าง"), item("O2", "plan", "แผน")));
        assertThat(after.items()).extracting(one -> one.code().value()).containsExactly("O1", "O2");
        assertThat(after.item(code("O2")).orElseThrow().answer()).isNull();
        Item dropped = after.retired(code("O2-1")).orElseThrow();
        assertThat(dropped.answer()).isEqualTo(answered.items().get(1).answer());
        assertThat(dropped.listed().wording().title()).isEqualTo("ข่าว");
    }

    @Example
    void what_the_organisation_changed_and_the_list_did_not_stays() {
        Checklist list =
                adopted(item("O1", "structure", "โครงสร้าง"), item("O2", "news", "ข่าว"), item("O3", "qa", "ถามตอบ"));
        Wording compared = new Wording("โครงสร้างและอำนาจหน้าที่", "", "คู่มือ หน้า 3", Confidence.CHECKED);
        ListedItem own = new ListedItem(code("O4"), "9.1", List.of(), false, wording("ข้อของเราเอง"));
        Checklist changed = new Checklist(
                2570,
                2569,
                "local",
                list.groups(),
                list.copied(),
                List.of(
                        list.items()
                                .get(0)
                                .listedAs(list.items().get(0).listed().with(compared)),
                        list.items().get(2),
                        answered(Item.of(own))),
                List.of(list.items().get(1)),
                List.of());
        Checklist after = renewed(
                changed,
                list(
                        item("O1", "structure", "โครงสร้าง"),
                        item("O2", "news", "ข่าว"),
                        item("O3", "qa", "ช่องทางถามตอบ"),
                        item("O4", "plan", "แผน")));
        assertThat(after.items())
                .extracting(
                        one -> one.code().value(), one -> one.listed().wording().title())
                .containsExactly(
                        tuple("O1", "โครงสร้างและอำนาจหน้าที่"),
                        tuple("O3", "ช่องทางถามตอบ"),
                        tuple("O4", "แผน"),
                        tuple("O4-1", "ข้อของเราเอง"));
        assertThat(after.items().get(0).listed().wording().official()).isTrue();
        assertThat(after.items().get(3).answer()).isNotNull();
        assertThat(after.retired()).extracting(one -> one.code().value()).containsExactly("O2");
    }

    @Example
    void without_a_word_of_its_meaning_an_item_is_the_same_by_code_if_it_is_called_alike() {
        Checklist list = adopted(item("O1", "", "ข้อมูลผู้บริหาร"), item("O2", "", "ข่าวประชาสัมพันธ์"));
        Renewal renewal = Renewal.of(
                list, list(item("O1", "executives", "ข้อมูลผู้บริหารและสมาชิกสภา"), item("O2", "qa", "ช่องทางถามตอบ")));
        assertThat(renewal.successions())
                .extracting(Succession::before, Succession::code, Succession::fate)
                .containsExactly(
                        tuple(code("O1"), code("O1"), Fate.REWORDED), tuple(code("O2"), code("O2-1"), Fate.DROPPED));
        assertThat(renewal.added()).extracting(ListedItem::code).containsExactly(code("O2"));
    }

    @Example
    void what_an_earlier_list_dropped_comes_back_with_its_answer() {
        Checklist list = adopted(item("O1", "structure", "โครงสร้าง"), item("O2", "news", "ข่าว"));
        Checklist answered = with(list, answered(list.items().get(1)));
        Checklist without = renewed(answered, list(item("O1", "structure", "โครงสร้าง")));
        assertThat(without.retired()).hasSize(1);
        Checklist back = renewed(without, list(item("O1", "structure", "โครงสร้าง"), item("O5", "news", "ข่าว")));
        assertThat(back.item(code("O5")).orElseThrow().answer())
                .isEqualTo(answered.items().get(1).answer());
        assertThat(back.retired()).isEmpty();
    }

    @Example
    void a_source_that_became_better_known_is_taken_over_where_nobody_compared_the_wording() {
        ListedItem remembered = item("O1", "structure", "โครงสร้าง");
        Wording sourced = new Wording("โครงสร้าง", "", "ประกาศของปี", Confidence.SOURCED);
        Checklist after = renewed(adopted(remembered), list(remembered.with(sourced)));
        assertThat(after.items().getFirst().listed().wording()).isEqualTo(sourced);
    }

    @Property(tries = 300)
    void nothing_is_lost_no_code_means_two_items_and_the_list_is_then_the_offered_one(@ForAll long seed) {
        Random random = new Random(seed);
        Checklist list = adopted(some(random));
        for (int round = 0; round < 4; round++) {
            Checklist before = worked(list, random);
            ItemList offered = list(some(random));
            Checklist after = renewed(before, offered);

            assertThat(after.isCopyOf(offered)).isTrue();
            List<ItemCode> codes = all(after).map(Item::code).toList();
            assertThat(codes)
                    .doesNotHaveDuplicates()
                    .containsAll(offered.items().stream().map(ListedItem::code).toList());
            assertThat(all(after)
                            .map(Item::answer)
                            .filter(answer -> answer != null)
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(all(before)
                            .map(Item::answer)
                            .filter(answer -> answer != null)
                            .toList());
            assertThat(Renewal.of(after, offered).added()).isEmpty();
            assertThat(Renewal.of(after, offered).successions()).isEmpty();
            list = after;
        }
    }

    /** Somebody answers one item, retires another and adds a third. */
    private static Checklist worked(Checklist list, Random random) {
        List<Item> items = new ArrayList<>(list.items());
        List<Item> retired = new ArrayList<>(list.retired());
        if (!items.isEmpty()) {
            int at = random.nextInt(items.size());
            items.set(at, answered(items.get(at)));
        }
        if (items.size() > 1 && random.nextBoolean()) {
            retired.add(items.remove(random.nextInt(items.size())));
        }
        ItemCode own = code("X" + random.nextInt(1_000_000));
        if (random.nextBoolean()) {
            items.add(answered(Item.of(new ListedItem(own, "9.1", List.of(), false, wording("ของเรา " + own)))));
        }
        return new Checklist(
                2570, list.listYear(), "local", list.groups(), list.copied(), items, retired, list.packs());
    }

    private static ListedItem[] some(Random random) {
        List<Integer> concepts = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7, 8));
        Collections.shuffle(concepts, random);
        return concepts.subList(0, 2 + random.nextInt(6)).stream()
                .map(one -> item(
                        "O" + (concepts.indexOf(one) + 1),
                        random.nextInt(6) == 0 ? "" : "concept-" + one,
                        "ข้อ " + one + (random.nextInt(4) == 0 ? " แก้ถ้อยคำ" : "")))
                .toArray(ListedItem[]::new);
    }

    private static Stream<Item> all(Checklist list) {
        return Stream.concat(list.items().stream(), list.retired().stream());
    }

    private static Checklist renewed(Checklist list, ItemList offered) {
        return renewed(list, Renewal.of(list, offered));
    }

    private static Checklist renewed(Checklist list, Renewal renewal) {
        return new RenewedList(list, renewal.event(list, "local")).checklist();
    }

    private static Checklist adopted(ListedItem... items) {
        return new Checklist(
                2570,
                2569,
                "local",
                List.of(BASIC),
                List.of(items),
                Stream.of(items).map(Item::of).toList(),
                List.of(),
                List.of());
    }

    private static Checklist with(Checklist list, Item changed) {
        return new Checklist(
                list.fiscalYear(),
                list.listYear(),
                list.sector(),
                list.groups(),
                list.copied(),
                list.items().stream()
                        .map(item -> item.code().equals(changed.code()) ? changed : item)
                        .toList(),
                list.retired(),
                list.packs());
    }

    private static Item answered(Item item) {
        return new Item(
                item.listed(),
                new Assignment("finance", null, null),
                ItemState.ANSWERED,
                new Answer(
                        List.of("https://www.rimthan.go.th/" + answers.incrementAndGet()),
                        "",
                        "person/c",
                        Instant.EPOCH),
                null,
                List.of(),
                null);
    }

    private static ItemList list(ListedItem... items) {
        return new ItemList(2570, List.of(BASIC), List.of(items));
    }

    private static ListedItem item(String code, String concept, String title) {
        return new ListedItem(
                code(code), "9.1", concept.isEmpty() ? List.of() : List.of(concept), false, wording(title));
    }

    private static Wording wording(String title) {
        return new Wording(title, "", "จากความจำ", Confidence.REMEMBERED);
    }

    private static ItemCode code(String value) {
        return new ItemCode(value);
    }
}
