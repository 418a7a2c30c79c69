package app.prongsai.deploy.wall;

import java.time.LocalDate;
import java.util.function.Predicate;

/** Values of the same form that nobody ever had. */
final class Never {

    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String HEX = "0123456789abcdef";
    private static final String DIGITS = "0123456789";
    private static final String HOST = ".example/";

    private int count;

    Object like(Object value, Predicate<Object> known) {
        for (int tries = 0; tries < 200; tries++) {
            Object other = next(value);
            if (!known.test(other)) {
                return other;
            }
        }
        throw new IllegalStateException("Everything like " + value + " is somebody's");
    }

    private Object next(Object value) {
        count++;
        return switch (value) {
            case Integer year -> year();
            case LocalDate date -> date.minusYears(20).minusDays(count);
            case String text -> text(text);
            case Record id -> id(id);
            default -> throw new IllegalArgumentException(value.getClass().getName());
        };
    }

    /** To come, but none too far for a table; nothing of what is laid down for all years differs there. */
    private int year() {
        return 2571 + count % 80;
    }

    private Object id(Record id) {
        String text = Place.text(id);
        if (text.matches("2[4-6][0-9]{2}-.*")) {
            String rest = text.substring(4);
            text = id.getClass().getSimpleName().equals("RoundId") ? year() + rest : text(text);
        } else {
            text = text(text);
        }
        return Records.with(id.getClass(), new Object[] {text});
    }

    private String text(String text) {
        int from = text.indexOf(HOST) < 0 ? 0 : text.indexOf(HOST) + HOST.length();
        boolean hex = text.matches("[0-9a-f]{32,}");
        StringBuilder other = new StringBuilder(text.substring(0, from));
        for (int place = from; place < text.length(); place++) {
            other.append(turned(text.charAt(place), hex, place));
        }
        return other.toString().equals(text) ? text + count : other.toString();
    }

    private char turned(char letter, boolean hex, int place) {
        String row = hex ? HEX : Character.isDigit(letter) ? DIGITS : LOWER;
        boolean upper = Character.isUpperCase(letter);
        int at = row.indexOf(Character.toLowerCase(letter));
        if (at < 0) {
            return letter;
        }
        char next = row.charAt((at + 1 + (count * 7 + place * count) % (row.length() - 1)) % row.length());
        return upper ? Character.toUpperCase(next) : next;
    }
}
