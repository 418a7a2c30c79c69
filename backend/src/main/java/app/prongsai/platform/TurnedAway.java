package app.prongsai.platform;

import app.prongsai.shared.TenantId;
import java.util.List;

/** Whose people cannot change anything for now. */
public interface TurnedAway {

    List<TenantId> tenants();
}
