package app.prongsai.organisations;

/** อบต., เทศบาลตำบล, เทศบาลเมือง, เทศบาลนคร, อบจ., รูปแบบพิเศษ. */
public enum OrganisationType {
    TAO,
    SUBDISTRICT,
    TOWN,
    CITY,
    PAO,
    SPECIAL
}
