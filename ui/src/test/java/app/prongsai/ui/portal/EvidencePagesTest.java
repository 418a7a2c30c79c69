package app.prongsai.ui.portal;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.evidence.StoreFile;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.EvidenceKind;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.write.AttachEvidence;
import app.prongsai.platform.Backend;
import app.prongsai.testing.Photos;
import app.prongsai.ui.SampleTown;
import app.prongsai.ui.Visit;
import app.prongsai.ui.WholeApplication;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class EvidencePagesTest {

    @Autowired
    Backend backend;

    @LocalServerPort
    int port;

    @Test
    void pictures_and_files_of_an_open_round_have_addresses_that_tell_nothing_of_place_and_camera() {
        SampleTown town = town("proofs");
        String photo = attach(town, "p-1", Photos.jpeg(6));
        String paper = attach(town, "p-2", Photos.pdf(5));
        Visit visit = new Visit(port);
        eventually(() -> assertThat(visit.get("/o/proofs/evidence/" + paper).statusCode())
                .isEqualTo(200));

        HttpResponse<byte[]> picture = visit.download("/o/proofs/evidence/" + photo);
        assertThat(new String(picture.body(), StandardCharsets.ISO_8859_1)).doesNotContain("SecretCam", "GPS");
        assertThat(picture.headers().map())
                .containsEntry("Content-Type", List.of("image/jpeg"))
                .containsEntry("X-Content-Type-Options", List.of("nosniff"));
        assertThat(picture.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("inline"));
        String tag = picture.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).contains(photo);
        assertThat(visit.get("/o/proofs/evidence/" + photo, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);

        HttpResponse<byte[]> small = visit.download("/o/proofs/evidence/" + photo + "/thumbnail");
        assertThat(small.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        HttpResponse<String> file = visit.get("/o/proofs/evidence/" + paper);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(visit.get("/o/proofs/reports/2570/6").body())
                .contains("/o/proofs/evidence/" + photo + "/thumbnail")
                .contains("/o/proofs/evidence/" + paper);
    }

    @Test
    void a_foreign_or_unattached_file_answers_exactly_like_a_missing_one() {
        SampleTown town = town("proofs-here");
        town("proofs-there");
        String photo = attach(town, "p-1", Photos.jpeg(6));
        StoreFile unattached = new StoreFile(Photos.png());
        backend.send(town.coordinator(), unattached);
        Visit visit = new Visit(port);
        eventually(
                () -> assertThat(visit.get("/o/proofs-here/evidence/" + photo).statusCode())
                        .isEqualTo(200));
        String nothing = "0".repeat(64);
        for (String ending : new String[] {"", "/thumbnail"}) {
            HttpResponse<String> missing = visit.get("/o/proofs-there/evidence/" + nothing + ending);
            HttpResponse<String> foreign = visit.get("/o/proofs-there/evidence/" + photo + ending);
            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(foreign.statusCode()).isEqualTo(404);
            assertThat(foreign.body().replace(photo, nothing)).isEqualTo(missing.body());
            assertThat(visit.get("/o/proofs-here/evidence/" + unattached.file() + ending)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(visit.get("/o/proofs-here/evidence/..%2f" + ending).statusCode())
                    .isIn(400, 404);
        }
    }

    private String attach(SampleTown town, String id, byte[] bytes) {
        StoreFile file = new StoreFile(bytes);
        backend.send(town.coordinator(), file);
        backend.send(
                town.coordinator(),
                new AttachEvidence(
                        new MeasureId("2570-7001"),
                        new Evidence(id, EvidenceKind.PHOTO, "ภาพกิจกรรม", null, null, null, null, file.file())));
        return file.file();
    }

    private SampleTown town(String code) {
        return SampleTown.register(backend, code, "ช่อระกา")
                .withUsualPeople()
                .withMeasures()
                .withPublications();
    }
}
