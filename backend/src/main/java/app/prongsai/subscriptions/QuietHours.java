package app.prongsai.subscriptions;

/**
 * When a resident does not want to hear anything but what is urgent, by the clock on the wall.
 *
 * @param from the first quiet hour, 0 to 23
 * @param until the first hour after; the same as {@code from} means never quiet
 */
public record QuietHours(int from, int until) {

    public static final QuietHours NONE = new QuietHours(0, 0);

    private static final int HOURS = 24;

    /** Also over midnight. */
    public boolean include(int hour) {
        return from <= until ? from <= hour && hour < until : hour >= from || hour < until;
    }

    public boolean none() {
        return from == until;
    }

    public int length() {
        return Math.floorMod(until - from, HOURS);
    }

    boolean onTheClock() {
        return 0 <= from && from < HOURS && 0 <= until && until < HOURS;
    }
}
