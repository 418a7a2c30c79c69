package app.prongsai.ui.portal;

import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.organisations.OrganisationProfile.Profile;
import app.prongsai.organisations.PublicOrganisations;
import app.prongsai.organisations.PublicOrganisations.Directory;
import app.prongsai.platform.Backend;
import app.prongsai.platform.Keeper;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Query;
import app.prongsai.shared.TenantId;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Anybody who reads an organisation's public pages; the organisation is the one in the address. */
@Component
class Visitor {

    private final Backend backend;
    private final Supplier<Directory> directory;

    Visitor(Backend backend, Keeper keeper) {
        this.backend = backend;
        this.directory = keeper.keepOne(() -> askPlatform(new PublicOrganisations()));
    }

    /** Every organisation, by name; read again only when one is added or changed, for it is asked for with every search. */
    Directory directory() {
        return directory.get();
    }

    /** @throws NotFound if the code is nobody's, whatever it looks like */
    Profile organisation(String code) {
        return ask(code, new OrganisationProfile());
    }

    <R> R ask(String code, Query<R> query) {
        if (!TenantId.isCode(code) || TenantId.PLATFORM.code().equals(code)) {
            throw new NotFound();
        }
        return backend.ask(Actor.publicOf(new TenantId(code)), query);
    }

    <R> R askPlatform(Query<R> query) {
        return backend.ask(Actor.publicOf(TenantId.PLATFORM), query);
    }
}
