package app.prongsai.imports;

import static app.prongsai.shared.Role.*;

import app.prongsai.reports.RoundId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** An empty report of a round to fill in, with explanations and an example; filled in, it is read without doubt. */
@Allowed({COORDINATOR, OFFICER, HEAD, CLERK})
public record ImportTemplate(RoundId round, Format format) implements Query<ImportTemplate.File> {

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
