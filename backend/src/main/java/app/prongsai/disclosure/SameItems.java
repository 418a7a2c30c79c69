package app.prongsai.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which items of two lists are the same: by code where meaning or title agree, otherwise by meaning and title alone. */
final class SameItems {

    private record Pair(ListedItem before, ListedItem after) {

        /** What it is called counts less than what it means. */
        int likeness() {
            return 2 * after.sharedWith(before) + (sameTitle() ? 1 : 0);
        }

        boolean sameTitle() {
            return squash(before).equals(squash(after));
        }

        /** An item that says nothing of its meaning is told by its code only if it is called alike. */
        boolean byCode() {
            boolean unsaid = before.concepts().isEmpty() || after.concepts().isEmpty();
            return before.code().equals(after.code()) && (likeness() > 0 || unsaid && calledAlike());
        }

        /** Half of the pairs of neighbouring letters or more are in both titles. */
        private boolean calledAlike() {
            Set<String> one = neighbours(squash(before));
            Set<String> other = neighbours(squash(after));
            long shared = one.stream().filter(other::contains).count();
            return 4 * shared >= one.size() + other.size();
        }

        private static Set<String> neighbours(String text) {
            return IntStream.range(1, text.length())
                    .mapToObj(end -> text.substring(end - 1, end + 1))
                    .collect(Collectors.toSet());
        }

        private static String squash(ListedItem item) {
            return item.wording().title().replaceAll("\\s", "");
        }
    }

    private SameItems() {}

    /** By the code of the earlier one; each item is in one pair at most. */
    static Map<ItemCode, ListedItem> in(List<ListedItem> before, List<ListedItem> after) {
        List<Pair> all = before.stream()
                .flatMap(one -> after.stream().map(other -> new Pair(one, other)))
                .toList();
        List<Pair> likely = new ArrayList<>(all.stream().filter(Pair::byCode).toList());
        all.stream()
                .filter(pair -> pair.likeness() > 0)
                .sorted(Comparator.comparingInt(Pair::likeness).reversed())
                .forEach(likely::add);
        Map<ItemCode, ListedItem> same = new LinkedHashMap<>();
        for (Pair pair : likely) {
            if (!same.containsKey(pair.before().code()) && !same.containsValue(pair.after())) {
                same.put(pair.before().code(), pair.after());
            }
        }
        return same;
    }
}
