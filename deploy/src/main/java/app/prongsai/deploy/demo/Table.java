package app.prongsai.deploy.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Tab-separated rows of a resource of the demonstration. */
final class Table {

    private Table() {}

    static List<List<String>> rows(String name) {
        try (var in = Objects.requireNonNull(Table.class.getResourceAsStream("/demo/" + name + ".tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
