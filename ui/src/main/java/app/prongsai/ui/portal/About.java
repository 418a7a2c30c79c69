package app.prongsai.ui.portal;

import app.prongsai.organisations.OrganisationProfile.Profile;
import app.prongsai.ui.words.PublicAddress;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a page says of itself to search engines and to those who pass it on. */
public final class About {

    private static final int LONGEST = 160;
    private static final Set<String> NOT_LOOKED_FOR = Set.of("/error", "/sign-in");
    private static final String CONTEXT = "https://schema.org";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServletRequest request;
    private final PublicAddress addresses;
    private final boolean english;

    About(HttpServletRequest request, PublicAddress addresses, boolean english) {
        this.request = request;
        this.addresses = addresses;
        this.english = english;
    }

    /** An error has no address of its own, nobody looks for the sign-in form, and what is one person's is nobody else's to find. */
    public boolean lasting() {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) == null
                && !NOT_LOOKED_FOR.contains(request.getServletPath())
                && !request.getServletPath().startsWith(OwnRecordPages.BELOW);
    }

    /** The one address of this page in its language, however it was asked for. */
    public String address() {
        return in(english);
    }

    public String thai() {
        return in(false);
    }

    public String english() {
        return in(true);
    }

    public String locale() {
        return english ? "en_GB" : "th_TH";
    }

    private String in(boolean inEnglish) {
        return addresses.of(request.getRequestURI()
                        .substring(request.getContextPath().length()))
                + (inEnglish ? "?lang=en" : "");
    }

    /** The beginning of a text on one line. */
    public String beginning(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST))) + "…";
    }

    /** The organisation as schema.org describes it. */
    public String organisation(Profile organisation) {
        Map<String, Object> facts = facts("GovernmentOrganization");
        facts.put("name", organisation.type().fullName(organisation.name()));
        facts.put("identifier", organisation.tenant().code());
        facts.put("mainEntityOfPage", addresses.organisation(organisation.tenant()));
        if (organisation.website() != null) {
            facts.put("url", organisation.website());
        }
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("@type", "PostalAddress");
        place.put("addressLocality", organisation.district());
        place.put("addressRegion", organisation.province());
        place.put("addressCountry", "TH");
        facts.put("address", place);
        return written(facts);
    }

    /** The open data as schema.org describes a set of data. */
    public String dataSet(String name, String description) {
        Map<String, Object> facts = facts("Dataset");
        facts.put("name", name);
        facts.put("description", description);
        facts.put("url", address());
        facts.put("license", Licence.ADDRESS);
        facts.put("isAccessibleForFree", true);
        facts.put(
                "distribution",
                List.of(
                        download("text/csv", "/api/v1/organisations.csv"),
                        download("application/json", "/api/v1/organisations")));
        return written(facts);
    }

    private Map<String, Object> download(String type, String path) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("@type", "DataDownload");
        facts.put("encodingFormat", type);
        facts.put("contentUrl", addresses.of(path));
        return facts;
    }

    private static Map<String, Object> facts(String type) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("@context", CONTEXT);
        facts.put("@type", type);
        return facts;
    }

    /** Nothing in it can end the element that it stands in. */
    private static String written(Map<String, Object> facts) {
        try {
            return JSON.writeValueAsString(facts).replace("<", "\\u003c").replace("&", "\\u0026");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
