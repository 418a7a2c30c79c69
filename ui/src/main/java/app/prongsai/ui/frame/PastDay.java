package app.prongsai.ui.frame;

import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The day that an address asks for, as in "measures?on=2027-01-31". */
public final class PastDay {

    static final String ON = "on";

    private PastDay() {}

    /** Empty if none is asked for, or one that has not ended: then the screen shows what is now. */
    public static Optional<LocalDate> of(BeforeEvent event, LocalDate today) {
        return in(event.getLocation().getQueryParameters(), ON).filter(day -> day.isBefore(today));
    }

    /** A day in an address; what cannot be read is as good as none. */
    public static Optional<LocalDate> in(QueryParameters address, String name) {
        try {
            return address.getSingleParameter(name).map(LocalDate::parse);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** The same address, on that day. */
    public static String address(String path, Optional<LocalDate> day) {
        return path + day.map(one -> "?" + ON + "=" + one).orElse("");
    }
}
