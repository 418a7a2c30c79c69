package app.prongsai.organisations;

/** อบต., เทศบาลตำบล, เทศบาลเมือง, เทศบาลนคร, อบจ., รูปแบบพิเศษ. */
public enum OrganisationType {
    TAO("องค์การบริหารส่วนตำบล", "อบต."),
    SUBDISTRICT("เทศบาลตำบล", "ทต."),
    TOWN("เทศบาลเมือง", "ทม."),
    CITY("เทศบาลนคร", "ทน."),
    PAO("องค์การบริหารส่วนจังหวัด", "อบจ."),
    /** Its name says it all: เมืองพัทยา. */
    SPECIAL("", "");

    private final String title;
    private final String abbreviation;

    OrganisationType(String title, String abbreviation) {
        this.title = title;
        this.abbreviation = abbreviation;
    }

    /** "องค์การบริหารส่วนตำบลช่อระกา" of the bare name "ช่อระกา". */
    public String fullName(String name) {
        return title + name;
    }

    /** "อบต.ช่อระกา" of the bare name "ช่อระกา". */
    public String shortName(String name) {
        return abbreviation + name;
    }

    /** Whether the text is a name of this type with its title in full. */
    public boolean isTitleOf(String text) {
        return !title.isEmpty() && text.strip().startsWith(title);
    }

    /** "ช่อระกา", whether the text is bare already or begins with the type in full or abbreviated. */
    public String bareName(String text) {
        String name = text.strip();
        if (name.startsWith(title)) {
            name = name.substring(title.length());
        } else if (name.startsWith(abbreviation)) {
            name = name.substring(abbreviation.length());
        }
        return name.strip();
    }
}
