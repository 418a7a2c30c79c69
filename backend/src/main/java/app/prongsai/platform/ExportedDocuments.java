package app.prongsai.platform;

import app.prongsai.shared.TenantId;
import java.util.function.BiConsumer;

/** Official documents of an organisation that it takes along when it leaves, as anybody can open them. */
public interface ExportedDocuments {

    /** @param to given a name such as "report-2570-6.pdf" and the bytes */
    void each(TenantId tenant, BiConsumer<String, byte[]> to);
}
