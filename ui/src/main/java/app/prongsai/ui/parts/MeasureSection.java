package app.prongsai.ui.parts;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts of a measure's page, to which other pages may lead. */
public enum MeasureSection {
    GUIDELINES,
    MONEY,
    EVIDENCE,
    REMARKS,
    HISTORY;

    private static final String PARAMETER = "at";

    /** @param page of the measure, as its address */
    public String on(String page) {
        return page + "?" + PARAMETER + "=" + word();
    }

    /** The part that somebody who came from another page wants to see. */
    public static Optional<MeasureSection> wanted(QueryParameters address) {
        return address.getSingleParameter(PARAMETER)
                .flatMap(word -> Arrays.stream(values())
                        .filter(section -> section.word().equals(word))
                        .findFirst());
    }

    /** As addresses and keys of texts spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
