package app.prongsai.organisations;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.util.List;

/** All of them anew, in the order in which they are to be shown. */
@Allowed({ADMINISTRATOR, COORDINATOR, OPERATOR, SYSTEM})
public record NameVillages(List<Village> villages) implements Command {

    public NameVillages {
        villages = List.copyOf(villages);
    }

    @Override
    public Object target() {
        return "organisation/self";
    }
}
