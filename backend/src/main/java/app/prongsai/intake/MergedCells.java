package app.prongsai.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which cells of a sheet were made one, by references such as "B3:D4". */
final class MergedCells {

    record Area(int top, int left, int bottom, int right) {

        int columns() {
            return right - left + 1;
        }
    }

    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
    private static final int MOST = 5_000;

    private final List<Area> areas = new ArrayList<>();

    void add(String reference) {
        String[] corners = reference.split(":");
        if (corners.length == 2 && areas.size() < MOST) {
            Area area = new Area(row(corners[0]), column(corners[0]), row(corners[1]), column(corners[1]));
            if (area.top() > 0 && area.left() > 0 && area.bottom() >= area.top() && area.right() >= area.left()) {
                areas.add(area);
            }
        }
    }

    /** The areas that reach over a row, by their left column. */
    Map<Integer, Area> over(int row) {
        Map<Integer, Area> found = new HashMap<>();
        for (Area area : areas) {
            if (row >= area.top() && row <= area.bottom()) {
                found.put(area.left(), area);
            }
        }
        return found;
    }

    static int row(String place) {
        Matcher parts = PLACE.matcher(place.toUpperCase(Locale.ROOT));
        return parts.lookingAt() ? Integer.parseInt(parts.group(2)) : 0;
    }

    static int column(String place) {
        Matcher parts = PLACE.matcher(place.toUpperCase(Locale.ROOT));
        int column = 0;
        if (parts.lookingAt()) {
            for (char letter : parts.group(1).toCharArray()) {
                column = column * 26 + letter - 'A' + 1;
            }
        }
        return column;
    }
}
