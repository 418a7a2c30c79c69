package app.prongsai.ui.portal;

import app.prongsai.ui.portal.ApiDescription.DataSet;
import app.prongsai.ui.words.PublicAddress;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What data there are, what their fields mean, and on what terms: for people and for programs. */
@Controller
class OpenDataPages {

    /** @param licence address of the terms */
    record Dictionary(String licence, List<DataField> items) {}

    record DataField(String dataset, String field, String type, String thai, String english) {

        List<String> cells() {
            return List.of(dataset, field, type, thai, english);
        }
    }

    private static final List<String> COLUMNS = List.of("dataset", "field", "type", "thai", "english");

    private final ApiDescription description;
    private final PublicAddress addresses;

    OpenDataPages(ApiDescription description, PublicAddress addresses) {
        this.description = description;
        this.addresses = addresses;
    }

    @GetMapping("/open-data")
    @KeptPage
    String page(Model model) {
        model.addAttribute("addresses", description.dataAddresses());
        model.addAttribute("dataSets", description.dataSets());
        model.addAttribute("licence", Licence.ADDRESS);
        model.addAttribute("licenceName", Licence.NAME);
        return "open-data";
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    @KeptPage
    String openApi() {
        return description.at(addresses.of(""));
    }

    @GetMapping(path = "/api/v1/dictionary", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    @KeptPage
    Dictionary dictionary() {
        return new Dictionary(Licence.ADDRESS, fields().toList());
    }

    @GetMapping("/api/v1/dictionary.csv")
    @KeptPage
    ResponseEntity<byte[]> dictionaryAsTable() {
        return Files.table(
                "dictionary.csv", COLUMNS, fields().map(DataField::cells).toList());
    }

    private Stream<DataField> fields() {
        return description.dataSets().stream().flatMap(OpenDataPages::fields);
    }

    private static Stream<DataField> fields(DataSet set) {
        return set.fields().stream()
                .map(field -> new DataField(set.name(), field.name(), field.type(), field.thai(), field.english()));
    }
}
