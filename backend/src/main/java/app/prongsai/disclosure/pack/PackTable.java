package app.prongsai.disclosure.pack;

import app.prongsai.disclosure.Checklist;
import app.prongsai.disclosure.Item;
import app.prongsai.disclosure.ItemState;
import app.prongsai.thai.ThaiDates;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The index of a pack: a line for each address, and one for each item without. */
final class PackTable {

    static final List<String> HEADINGS = List.of(
            "ข้อ",
            "รายการ",
            "สถานะ",
            "ที่อยู่",
            "คำอธิบาย",
            "เผยแพร่เมื่อ",
            "ตรวจล่าสุด",
            "ผลการตรวจ",
            "SHA-256",
            "ไฟล์ในชุดนี้");

    static final int ADDRESS = 3;
    static final int FILE = 9;

    private static final String NEVER_CHECKED = "ยังไม่เคยตรวจ";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private PackTable() {}

    /** Moments in ISO form, for programs. */
    static List<List<String>> forPrograms(Checklist list, List<PackedAddress> addresses) {
        return rows(list, addresses, Instant::toString);
    }

    static List<List<String>> forPeople(Checklist list, List<PackedAddress> addresses) {
        return rows(list, addresses, PackTable::moment);
    }

    /** "3 ตุลาคม 2565 14:32 น." */
    static String moment(Instant instant) {
        ZonedDateTime there = instant.atZone(ThaiDates.ZONE);
        return ThaiDates.full(there.toLocalDate()) + " " + CLOCK.format(there) + " น.";
    }

    private static List<List<String>> rows(
            Checklist list, List<PackedAddress> addresses, Function<Instant, String> moments) {
        List<List<String>> rows = new ArrayList<>();
        for (Item item : list.items()) {
            List<PackedAddress> of = addresses.stream()
                    .filter(address -> address.item().equals(item))
                    .toList();
            if (of.isEmpty()) {
                rows.add(List.of(item.code().value(), title(item), state(item), "", "", "", "", "", "", ""));
            }
            of.forEach(address -> rows.add(row(address, moments)));
        }
        return rows;
    }

    private static List<String> row(PackedAddress address, Function<Instant, String> moments) {
        return List.of(
                address.item().code().value(),
                title(address.item()),
                state(address.item()),
                address.address(),
                address.answer().explanation(),
                text(address.publishedAt(), moments),
                text(address.checkedAt(), moments),
                address.checkedAt() == null ? NEVER_CHECKED : address.status(),
                Objects.requireNonNullElse(address.hash(), ""),
                Objects.requireNonNullElse(address.file(), ""));
    }

    private static String text(@Nullable Instant instant, Function<Instant, String> moments) {
        return instant == null ? "" : moments.apply(instant);
    }

    private static String title(Item item) {
        return item.listed().wording().title();
    }

    private static String state(Item item) {
        String word = switch (item.state()) {
            case NOT_STARTED -> "ยังไม่ตอบ";
            case ANSWERED -> "ตอบแล้ว รอยืนยัน";
            case NEEDS_CORRECTION -> "ต้องแก้ไข";
            case CONFIRMED -> "ยืนยันแล้ว";
            case NOT_APPLICABLE -> "ไม่เกี่ยวข้อง";
        };
        return item.state() == ItemState.NOT_APPLICABLE && item.remark() != null ? word + ": " + item.remark() : word;
    }

    /** RFC 4180 with a byte order mark; a cell that a spreadsheet would calculate is made a text. */
    static String csv(List<List<String>> rows) {
        StringBuilder csv = new StringBuilder("\uFEFF").append(line(HEADINGS));
        rows.forEach(row -> csv.append(line(row)));
        return csv.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> cell.matches("(?s)\\s*[=+\\-@\\t\\r].*") ? "'" + cell : cell)
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(","))
                + "\r\n";
    }
}
