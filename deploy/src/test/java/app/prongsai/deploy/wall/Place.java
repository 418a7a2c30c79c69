package app.prongsai.deploy.wall;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A value within a message.
 *
 * @param way through components and elements, by their numbers
 * @param name of the components on the way, such as "content.attachments[].file"
 */
record Place(List<Integer> way, String name, Object value) {

    /** Texts that people write; every other text is taken for something that may be another's. */
    private static final Set<String> WORDS = Set.of(
            "title",
            "text",
            "reason",
            "note",
            "words",
            "password",
            "name",
            "position",
            "json",
            "life",
            "comment",
            "basis",
            "reasonForErrors",
            "explanation",
            "asks",
            "source",
            "called",
            "linkToken",
            "district",
            "province",
            "website",
            "topic",
            "official",
            "kind",
            "lines",
            "cause",
            "requestId",
            "mediaType",
            "number",
            "group",
            "concepts",
            "concept",
            "wording",
            "topics",
            "aliases",
            "published",
            "channelSecret",
            "level",
            "result");

    private static final Map<Class<?>, Boolean> IDS = new ConcurrentHashMap<>();
    private static final Pattern ID = Pattern.compile("\\w+(Id|Code)");
    private static final Pattern YEAR = Pattern.compile("(?i)\\w*year");

    /** All values of a message; of a list the first. */
    static List<Place> of(Object message) {
        List<Place> places = new ArrayList<>();
        collect(message, List.of(), "", places);
        return places;
    }

    private static void collect(Object value, List<Integer> way, String name, List<Place> places) {
        if (value instanceof Collection<?> collection) {
            collection.stream().limit(1).forEach(first -> collect(first, plus(way, 0), name + "[]", places));
        } else if (value instanceof Record message && !isId(value)) {
            RecordComponent[] components = message.getClass().getRecordComponents();
            for (int number = 0; number < components.length; number++) {
                String next = (name.isEmpty() ? "" : name + ".") + components[number].getName();
                collect(Records.value(message, components[number]), plus(way, number), next, places);
            }
        } else if (value != null) {
            places.add(new Place(way, name, value));
        }
    }

    private static List<Integer> plus(List<Integer> way, int step) {
        List<Integer> longer = new ArrayList<>(way);
        longer.add(step);
        return List.copyOf(longer);
    }

    static boolean isId(Object value) {
        return value instanceof Record && IDS.computeIfAbsent(value.getClass(), Place::isIdType);
    }

    private static boolean isIdType(Class<?> type) {
        return ID.matcher(type.getSimpleName()).matches()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == String.class;
    }

    static boolean isYear(String name) {
        return YEAR.matcher(name).matches();
    }

    /** Under what its values are gathered. */
    String kind() {
        if (isId(value)) {
            return value.getClass().getSimpleName();
        }
        if (value instanceof Integer && isYear(last())) {
            return "year";
        }
        return name.endsWith("[]") && last().endsWith("s") ? last().substring(0, last().length() - 1) : last();
    }

    /** Whether it may name something that is another's. */
    boolean names() {
        return isId(value)
                || kind().equals("year")
                || value instanceof LocalDate && name.equals("date")
                || value instanceof String text && !text.isBlank() && !WORDS.contains(last());
    }

    private String last() {
        String[] names = name.replace("[]", "").split("\\.");
        return names[names.length - 1];
    }

    /** The message with another value there. */
    Object with(Object message, Object other) {
        return with(message, way, other);
    }

    private static Object with(Object message, List<Integer> way, Object other) {
        if (way.isEmpty()) {
            return other;
        }
        List<Integer> rest = way.subList(1, way.size());
        if (message instanceof Collection<?> collection) {
            List<Object> elements = new ArrayList<>(collection);
            elements.set(way.getFirst(), with(elements.get(way.getFirst()), rest, other));
            return message instanceof Set<?> ? new LinkedHashSet<>(elements) : elements;
        }
        RecordComponent[] components = message.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int number = 0; number < values.length; number++) {
            Object value = Records.value(message, components[number]);
            values[number] = number == way.getFirst() ? with(value, rest, other) : value;
        }
        return Records.with(message.getClass(), values);
    }

    /** The text that stands for the value in answers. */
    static String text(Object value) {
        return isId(value)
                ? String.valueOf(Records.value(value, value.getClass().getRecordComponents()[0]))
                : String.valueOf(value);
    }
}
