package app.prongsai.disclosure.read;

import app.prongsai.disclosure.read.ClarificationPack.Content;
import app.prongsai.platform.NotFound;
import app.prongsai.readmodel.TenantFiles;
import app.prongsai.shared.TenantId;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Hands out packs that were frozen here. */
@Component
class Packs {

    private final Checklists checklists;
    private final TenantFiles files;

    Packs(Checklists checklists, TenantFiles files) {
        this.checklists = checklists;
        this.files = files;
    }

    @QueryHandler
    Content answer(ClarificationPack query, TenantId tenant) {
        boolean frozen = checklists.find(tenant, query.fiscalYear()).stream()
                .flatMap(list -> list.packs().stream())
                .anyMatch(pack -> pack.hash().equals(query.hash()));
        if (!frozen) {
            throw new NotFound();
        }
        byte[] bytes = files.find(tenant, query.hash()).orElseThrow(NotFound::new);
        return new Content("oit-" + tenant.code() + "-" + query.fiscalYear() + ".zip", bytes);
    }
}
