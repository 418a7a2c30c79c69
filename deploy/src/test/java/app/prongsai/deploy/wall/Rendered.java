package app.prongsai.deploy.wall;

import app.prongsai.readmodel.TenantFiles;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All of an answer as text, whatever its own text keeps back. */
final class Rendered {

    private Rendered() {}

    static String of(Object answer) {
        return switch (answer) {
            case null -> "null";
            case byte[] bytes -> bytes.length + " bytes " + TenantFiles.hash(bytes);
            case Record message -> message(message);
            case Set<?> set -> set.stream().map(Rendered::of).sorted().toList().toString();
            case Collection<?> list -> list.stream().map(Rendered::of).toList().toString();
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> of(entry.getKey()) + "=" + of(entry.getValue()))
                        .sorted()
                        .toList()
                        .toString();
            default -> String.valueOf(answer);
        };
    }

    /** What is sealed differs each time that it is sealed. */
    private static String message(Record message) {
        return message.getClass().getSimpleName()
                + Arrays.stream(message.getClass().getRecordComponents())
                        .map(component -> component.getName() + "=" + shown(message, component))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String shown(Record message, RecordComponent component) {
        return component.getName().equals("sealed") ? "~" : of(Records.value(message, component));
    }
}
