package app.prongsai.ui.portal;

import app.prongsai.organisations.PublicOrganisations.Listed;
import app.prongsai.ui.words.PublicAddress;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The organisations on the instance, for programs. */
@RestController
class OpenData {

    /** @param items by name */
    record Organisations(List<Organisation> items) {}

    /** @param type one of tao, subdistrict, town, city, pao, special */
    record Organisation(
            String code, String name, String fullName, String type, String district, String province, String page) {}

    private static final List<String> COLUMNS =
            List.of("code", "name", "fullName", "type", "district", "province", "page");

    private final Visitor visitor;
    private final PublicAddress addresses;

    OpenData(Visitor visitor, PublicAddress addresses) {
        this.visitor = visitor;
        this.addresses = addresses;
    }

    @GetMapping(path = "/api/v1/organisations", produces = MediaType.APPLICATION_JSON_VALUE)
    @KeptPage
    Organisations organisations() {
        return new Organisations(all());
    }

    @GetMapping("/api/v1/organisations.csv")
    @KeptPage
    ResponseEntity<byte[]> organisationsAsTable() {
        return Files.table(
                "organisations.csv",
                COLUMNS,
                all().stream()
                        .map(one -> List.of(
                                one.code(),
                                one.name(),
                                one.fullName(),
                                one.type(),
                                one.district(),
                                one.province(),
                                one.page()))
                        .toList());
    }

    private List<Organisation> all() {
        return visitor.directory().organisations().stream()
                .map(this::organisation)
                .toList();
    }

    private Organisation organisation(Listed listed) {
        return new Organisation(
                listed.tenant().code(),
                listed.name(),
                listed.type().fullName(listed.name()),
                listed.type().name().toLowerCase(Locale.ROOT),
                listed.district(),
                listed.province(),
                addresses.organisation(listed.tenant()));
    }
}
