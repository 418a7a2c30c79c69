package app.prongsai.handbook;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;

/** What local organisations must disclose in a year of submission; the newest list if the handbook begins later. */
@Allowed({OPERATOR, SYSTEM})
public record OitItems(int fiscalYear) implements Query<OitItems.Listed> {

    @Override
    public Class<Listed> answer() {
        return Listed.class;
    }

    /** @param fromFiscalYear whose list it is */
    public record Listed(int fromFiscalYear, List<Item> items) {

        public Listed {
            items = List.copyOf(items);
        }
    }

    /**
     * @param concepts what it means in any year; empty if nobody said
     * @param previousYear whether it asks for the report of the year before
     * @param asks may be empty
     * @param confidence S found in a source, D by definition, I inferred, M from memory
     */
    public record Item(
            String code,
            String group,
            String groupTitle,
            List<String> concepts,
            boolean previousYear,
            String title,
            String asks,
            String source,
            String confidence) {

        public Item {
            concepts = List.copyOf(concepts);
        }
    }
}
