package app.prongsai.deploy.demo;

import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.Village;
import app.prongsai.platform.Seal;
import app.prongsai.shared.TenantId;
import java.util.List;

/** One organisation of the demonstration; its secrets follow from the instance's key and so stay the same. */
record DemoOrganisation(
        TenantId tenant,
        OrganisationType type,
        String name,
        String district,
        String province,
        String channelId,
        String channelSecret,
        String botUserId) {

    static List<DemoOrganisation> all(Seal seal) {
        return Table.rows("organisations").stream()
                .map(row -> of(new TenantId(row.getFirst()), row, seal))
                .toList();
    }

    private static DemoOrganisation of(TenantId tenant, List<String> row, Seal seal) {
        return new DemoOrganisation(
                tenant,
                OrganisationType.valueOf(row.get(1)),
                row.get(2),
                row.get(3),
                row.get(4),
                "200" + tenant.code(),
                seal.mark(tenant, "demo/channel-secret"),
                "U" + seal.mark(tenant, "demo/bot-user"));
    }

    /** The LINE user id of a person of the demonstration. */
    String chatUser(Seal seal, String person) {
        return "U" + seal.mark(tenant, "demo/user/" + person);
    }

    /** None where the organisation has none, as a province has. */
    List<Village> villages() {
        return Table.rows("villages").stream()
                .filter(row -> row.getFirst().equals(tenant.code()))
                .map(row -> new Village(Integer.parseInt(row.get(1)), row.get(2)))
                .toList();
    }

    String title() {
        return type.fullName(name);
    }
}
