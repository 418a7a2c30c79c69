package app.prongsai.imports;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/**
 * An empty report of the organisation to fill in, with explanations and an example; filled in, it is read without doubt.
 *
 * @param months of the round, 6 or 12
 */
@Allowed({COORDINATOR, OFFICER, HEAD, CLERK})
public record ImportTemplate(int fiscalYear, int months, Format format) implements Query<ImportTemplate.File> {

    public enum Format {
        XLSX,
        CSV
    }

    @Override
    public Class<File> answer() {
        return File.class;
    }

    public record File(String name, String mediaType, byte[] bytes) {}
}
