package app.prongsai.ui.portal;

/** On what terms the published data may be used: attribution. */
final class Licence {

    static final String NAME = "CC BY 4.0";
    static final String ADDRESS = "https://creativecommons.org/licenses/by/4.0/";

    /** As a header of every answer that is data. */
    static final String LINK = "<" + ADDRESS + ">; rel=\"license\"";

    private Licence() {}
}
