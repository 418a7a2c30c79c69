package app.prongsai.ui.words;

import app.prongsai.organisations.OrganisationProfile.Profile;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.PublicOrganisations.Listed;

/** An organisation's official name: its type in full and its own name, in Thai in every language. */
public final class OrganisationNames {

    private OrganisationNames() {}

    public static String full(Profile profile) {
        return full(profile.type(), profile.name());
    }

    public static String full(Listed listed) {
        return full(listed.type(), listed.name());
    }

    private static String full(OrganisationType type, String name) {
        return switch (type) {
            case TAO -> "องค์การบริหารส่วนตำบล" + name;
            case SUBDISTRICT -> "เทศบาลตำบล" + name;
            case TOWN -> "เทศบาลเมือง" + name;
            case CITY -> "เทศบาลนคร" + name;
            case PAO -> "องค์การบริหารส่วนจังหวัด" + name;
            case SPECIAL -> name;
        };
    }
}
