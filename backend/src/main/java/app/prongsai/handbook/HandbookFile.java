package app.prongsai.handbook;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** A table as it holds in a fiscal year, as a CSV file to change and to upload again. */
@Allowed({OPERATOR, SYSTEM})
public record HandbookFile(HandbookTable table, int fiscalYear) implements Query<HandbookFile.Content> {

    @Override
    public Class<Content> answer() {
        return Content.class;
    }

    public record Content(String name, byte[] bytes) {}
}
