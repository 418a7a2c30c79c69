package app.prongsai.disclosure.read;

import static app.prongsai.shared.Role.*;

import app.prongsai.disclosure.Answer;
import app.prongsai.disclosure.ItemCode;
import app.prongsai.disclosure.Wording;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The year's checklist as the public sees it, without who works on it; NotFound if none was adopted. */
@Allowed({PUBLIC, SYSTEM})
public record PublishedItems(int fiscalYear) implements Query<PublishedItems.Published> {

    @Override
    public Class<Published> answer() {
        return Published.class;
    }

    public record Published(int fiscalYear, int listYear, int percent, List<PublishedGroup> groups) {

        public Published {
            groups = List.copyOf(groups);
        }
    }

    public record PublishedGroup(String key, String title, List<PublishedItem> items) {

        public PublishedGroup {
            items = List.copyOf(items);
        }
    }

    /**
     * @param answer null while there is none to show
     * @param notApplicable why the item is not asked of this organisation, or null
     */
    public record PublishedItem(
            ItemCode code,
            Wording wording,
            @Nullable Answer answer,
            @Nullable String notApplicable) {}
}
