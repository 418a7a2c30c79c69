package app.prongsai.organisations;

import app.prongsai.organisations.OrganisationEvent.DepartmentOpened;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The departments that an organisation of a type usually has, from {@code departments.csv} beside this class. */
final class UsualDepartments {

    private record Line(DepartmentOpened department, Set<OrganisationType> types) {}

    private static final List<Line> LINES = read();

    private UsualDepartments() {}

    static List<DepartmentOpened> of(OrganisationType type) {
        return LINES.stream()
                .filter(line -> line.types().contains(type))
                .map(Line::department)
                .toList();
    }

    private static List<Line> read() {
        var file = Objects.requireNonNull(UsualDepartments.class.getResourceAsStream("departments.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<Line> lines = new ArrayList<>();
            reader.lines().skip(1).map(UsualDepartments::line).forEach(lines::add);
            return List.copyOf(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String text) {
        String[] fields = text.split(",", -1);
        return new Line(
                new DepartmentOpened(fields[0], fields[1], list(fields[2]).toList()),
                list(fields[3]).map(OrganisationType::valueOf).collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<String> list(String field) {
        return Stream.of(field.split(";")).filter(item -> !item.isEmpty());
    }
}
