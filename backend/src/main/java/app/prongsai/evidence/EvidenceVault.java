package app.prongsai.evidence;

import static app.prongsai.shared.Role.*;

import app.prongsai.links.LinkStates.State;
import app.prongsai.measures.EvidenceKind;
import app.prongsai.measures.MeasureId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All evidence of a fiscal year's measures, the latest day first; what proves several measures stands there once. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record EvidenceVault(int fiscalYear) implements Query<EvidenceVault.Vault> {

    @Override
    public Class<Vault> answer() {
        return Vault.class;
    }

    public record Vault(int fiscalYear, List<Item> items) {

        public Vault {
            items = List.copyOf(items);
        }
    }

    /**
     * @param mediaType of the file; null without one
     * @param linkState null without a link, or while it was not looked at
     * @param uses at least one
     */
    public record Item(
            EvidenceKind kind,
            String title,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String number,
            @Nullable String link,
            @Nullable String file,
            List<String> moreFiles,
            @Nullable String mediaType,
            @Nullable State linkState,
            List<Use> uses) {

        public Item {
            moreFiles = List.copyOf(moreFiles);
            uses = List.copyOf(uses);
        }

        public List<String> files() {
            return Stream.concat(Stream.ofNullable(file), moreFiles.stream()).toList();
        }

        public boolean deadLink() {
            return linkState != null && linkState.dead();
        }

        public boolean picture() {
            return mediaType != null && mediaType.startsWith("image/");
        }
    }

    /** @param evidence its id in the measure */
    public record Use(MeasureId measure, String code, String title, String evidence) {}
}
