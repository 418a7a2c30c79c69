package app.prongsai.measures;

import java.time.LocalDate;
import java.util.List;

/** แนวทางการปฏิบัติ: one numbered way of carrying out a measure, who answers for it, and its days, both inclusive. */
public record Guideline(int number, String text, List<Responsible> responsible, LocalDate from, LocalDate to) {

    public Guideline {
        responsible = List.copyOf(responsible);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A guideline ends after it begins");
        }
    }
}
