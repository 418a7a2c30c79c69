package app.prongsai.evidence;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.eventstore.StoredEvent;
import app.prongsai.evidence.content.HiddenPart;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotAllowed;
import app.prongsai.platform.NotFound;
import app.prongsai.readmodel.TenantFiles;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.Photos;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class StoredFileTest {

    private static final byte[] JPEG = Photos.plain("jpeg");

    @Autowired
    Backend backend;

    @Autowired
    CommitLog log;

    @Autowired
    TenantFiles files;

    @Test
    void a_file_is_stored_under_the_hash_of_what_is_kept_with_the_kind_its_content_tells() {
        Actor officer = officer("kinds");
        Map<String, byte[]> files = Map.of(
                "image/jpeg", Photos.jpeg(6),
                "image/png", Photos.png(),
                "image/gif", Photos.plain("gif"),
                "application/pdf", Photos.pdf(3));
        files.forEach((mediaType, raw) -> {
            StoreFile file = new StoreFile(raw);
            backend.send(officer, file);
            eventually(() -> {
                var content = backend.ask(officer, new StoredFile(file.file()));
                assertThat(content.mediaType()).isEqualTo(mediaType);
                assertThat(TenantFiles.hash(content.bytes())).isEqualTo(file.file());
                assertThat(new String(content.bytes(), StandardCharsets.ISO_8859_1))
                        .doesNotContain("SecretCam", "GPS");
            });
        });
    }

    @Test
    void a_picture_is_seen_small_and_the_small_one_is_kept() {
        Actor officer = officer("small");
        StoreFile file = new StoreFile(Photos.jpeg(6));
        backend.send(officer, file);
        eventually(() -> {
            var small = backend.ask(officer, new FileThumbnail(file.file()));
            assertThat(small.mediaType()).isEqualTo("image/jpeg");
            assertThat(files.findDerived(officer.tenant(), file.file(), "thumbnail"))
                    .hasValue(small.bytes());
        });
        assertThatThrownBy(() -> backend.ask(officer("small-elsewhere"), new FileThumbnail(file.file())))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ff",
                "ffd8",
                "ffd8ffe000104a464946",
                "89504e470d0a1a0a0000000d49484452",
                "3c7376672f3e",
                "3c68746d6c3e",
                "504b0304140000",
                "4d5a9000",
                "524946462400000057415645666d7420",
                "52494646240000005745",
                "474946383861",
                "00255044462d312e37"
            })
    void a_file_of_another_kind_or_a_piece_of_one_is_refused(String hex) {
        String rule = hex.length() > 18 && (hex.startsWith("ffd8") || hex.startsWith("8950"))
                ? "evidence.file-is-damaged"
                : "evidence.file-of-another-kind";
        refused(officer("other-kinds"), new StoreFile(HexFormat.of().parseHex(hex)), rule);
    }

    @Test
    void an_empty_file_is_refused() {
        refused(officer("empty"), new StoreFile(new byte[0]), "evidence.file-is-empty");
    }

    @Test
    void ten_megabytes_are_taken_and_a_byte_more_is_refused() {
        Actor officer = officer("large");
        byte[] most = Photos.pdf(10 * 1024 * 1024 - Photos.pdf(0).length);
        refused(officer, new StoreFile(Photos.joined(most, new byte[1])), "evidence.file-too-large");
        StoreFile file = new StoreFile(most);
        backend.send(officer, file);
        eventually(() -> assertThat(
                        backend.ask(officer, new StoredFile(file.file())).bytes())
                .isEqualTo(most));
    }

    @Test
    void storing_the_same_bytes_again_changes_nothing() {
        Actor officer = officer("again");
        backend.send(officer, new StoreFile(JPEG));
        backend.send(officer, new StoreFile(Photos.joined(JPEG, new byte[9])));
        backend.send(officer, new StoreFile(Photos.plain("png")));
        List<StoredEvent> events = log.history(officer.tenant(), 1, 10).stream()
                .flatMap(commit -> commit.events().stream())
                .toList();
        assertThat(events).extracting(StoredEvent::type).containsExactly("evidence.FileStored", "evidence.FileStored");
        assertThat(events.getFirst().payload())
                .containsEntry("file", new StoreFile(JPEG).file())
                .containsEntry("mediaType", "image/jpeg")
                .containsEntry("size", JPEG.length);
    }

    @Test
    void another_organisations_file_does_not_exist_here() {
        Actor here = officer("file-here");
        Actor there = officer("file-there");
        StoreFile file = new StoreFile(JPEG);
        backend.send(here, file);
        eventually(() -> backend.ask(here, new StoredFile(file.file())));
        notFound(there, file.file());
        backend.send(there, file);
        eventually(() -> backend.ask(there, new StoredFile(file.file())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "../files",
                "file-names/1",
                "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"
            })
    void a_name_that_is_no_hash_names_no_file(String name) {
        notFound(officer("file-names"), name);
    }

    @Test
    void bytes_of_which_the_log_does_not_speak_are_shown_to_nobody() {
        Actor officer = officer("orphan");
        String orphan = files.store(officer.tenant(), JPEG);
        notFound(officer, orphan);
        backend.send(officer, new StoreFile(JPEG));
        eventually(() -> backend.ask(officer, new StoredFile(orphan)));
    }

    @Test
    void auditors_look_at_files_and_store_none_and_the_public_sees_none() {
        Actor officer = officer("file-roles");
        backend.send(officer, new StoreFile(JPEG));
        Actor auditor = as("file-roles", Role.AUDITOR);
        String name = new StoreFile(JPEG).file();
        eventually(() -> backend.ask(auditor, new StoredFile(name)));
        assertThatThrownBy(() -> backend.send(auditor, new StoreFile(JPEG))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> backend.ask(Actor.publicOf(officer.tenant()), new StoredFile(name)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void what_a_document_tells_beside_what_it_shows_is_told_before_it_is_stored_and_after() {
        Actor officer = officer("hidden");
        StoreFile commented = new StoreFile(Photos.commented());
        StoreFile plain = new StoreFile(Photos.pdf(7));
        assertThat(commented.hidden()).containsExactly(HiddenPart.COMMENTS);
        assertThat(plain.hidden()).isEmpty();
        assertThat(new StoreFile(new byte[3]).hidden()).isEmpty();
        backend.send(officer, commented);
        backend.send(officer, plain);
        for (int time = 1; time <= 2; time++) {
            eventually(() -> {
                assertThat(backend.ask(officer, new HiddenParts(List.of(commented.file())))
                                .parts())
                        .containsExactly(HiddenPart.COMMENTS);
                assertThat(backend.ask(officer, new HiddenParts(List.of(plain.file())))
                                .parts())
                        .isEmpty();
            });
        }
        assertThat(backend.ask(officer, new HiddenParts(List.of(plain.file(), commented.file())))
                        .parts())
                .containsExactly(HiddenPart.COMMENTS);
        assertThat(files.findDerived(officer.tenant(), commented.file(), "hidden"))
                .hasValue("COMMENTS".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> backend.ask(officer("hidden-elsewhere"), new HiddenParts(List.of(commented.file()))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_text_that_mentions_a_kind_is_not_of_that_kind() {
        byte[] text = "this is %PDF-1.7".getBytes(StandardCharsets.UTF_8);
        refused(officer("mention"), new StoreFile(text), "evidence.file-of-another-kind");
    }

    private void refused(Actor actor, StoreFile file, String rule) {
        assertThatThrownBy(() -> backend.send(actor, file))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        violation -> assertThat(violation.rule()).isEqualTo(rule));
        assertThat(files.find(actor.tenant(), file.file())).isEmpty();
    }

    private void notFound(Actor actor, String file) {
        assertThatThrownBy(() -> backend.ask(actor, new StoredFile(file))).isInstanceOf(NotFound.class);
    }

    private static Actor officer(String code) {
        return as(code, Role.OFFICER);
    }

    private static Actor as(String code, Role role) {
        return new Actor(new TenantId(code), "person/1", Channel.LINE, Set.of(role), Set.of());
    }
}
