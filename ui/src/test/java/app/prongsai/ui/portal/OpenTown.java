package app.prongsai.ui.portal;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.Attachment;
import app.prongsai.announcements.Content;
import app.prongsai.announcements.Door;
import app.prongsai.announcements.PublishAnnouncement;
import app.prongsai.announcements.ShortAddress;
import app.prongsai.disclosure.ItemCode;
import app.prongsai.disclosure.write.AdoptItemList;
import app.prongsai.disclosure.write.AnswerItem;
import app.prongsai.disclosure.write.ConfirmItem;
import app.prongsai.evidence.StoreFile;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.EvidenceKind;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.write.AttachEvidence;
import app.prongsai.organisations.ConnectLineChannel;
import app.prongsai.platform.Backend;
import app.prongsai.reports.ApprovalChainOf;
import app.prongsai.reports.ApprovalStep;
import app.prongsai.reports.EndorseReport;
import app.prongsai.reports.PublishReport;
import app.prongsai.reports.ReportDesk;
import app.prongsai.reports.RoundId;
import app.prongsai.reports.SetApprovalChain;
import app.prongsai.reports.SubmitReport;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.testing.Photos;
import app.prongsai.ui.SampleTown;
import app.prongsai.ui.Visit;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** An organisation of which everything is public that can be, and what fills the places of its addresses. */
public final class OpenTown {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** What no answer may ever hold. */
    public static final String LINE_SECRET = "5ec2e75ec2e75ec2e75ec2e75ec2e7aa";

    private static final RoundId ROUND = new RoundId("2570-6");
    private static final AnnouncementId ANNOUNCEMENT = new AnnouncementId("open-day");

    private final Backend backend;
    private final SampleTown town;
    private final Map<String, String> places = new HashMap<>();

    private OpenTown(Backend backend, SampleTown town) {
        this.backend = backend;
        this.town = town;
    }

    public static OpenTown register(Backend backend, String code, int port) {
        SampleTown town = SampleTown.register(backend, code, "ช่อระกา")
                .withUsualPeople()
                .withMeasures()
                .withPublications();
        OpenTown open = new OpenTown(backend, town);
        open.connectLine();
        open.publishReport();
        open.announce();
        open.disclose();
        open.places.putAll(Map.of(
                "code",
                code,
                "fiscalYear",
                "2570",
                "round",
                "6",
                "version",
                "1",
                "item",
                "O1",
                "province",
                "นครราชสีมา"));
        eventually(() -> assertThat(new Visit(port).get("/o/" + code).body())
                .contains("เวทีประชาคม")
                .contains("/oit/2570"));
        return open;
    }

    SampleTown town() {
        return town;
    }

    /** By the names in the description of the addresses. */
    Map<String, String> places() {
        return places;
    }

    private void connectLine() {
        String code = town.tenant().code();
        backend.send(
                Actor.system(town.tenant(), Channel.API),
                new ConnectLineChannel(
                        "19" + String.format("%08d", Math.floorMod(code.hashCode(), 100_000_000)),
                        LINE_SECRET,
                        "U"
                                + UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8))
                                        .toString()
                                        .replace("-", "")));
    }

    private void publishReport() {
        StoreFile photo = new StoreFile(Photos.jpeg(6));
        backend.send(town.coordinator(), photo);
        backend.send(
                town.coordinator(),
                new AttachEvidence(
                        new MeasureId("2570-7001"),
                        new Evidence("photo", EvidenceKind.PHOTO, "ภาพกิจกรรม", DAY, DAY, null, null, photo.file())));
        places.put("file", photo.file());
        backend.send(town.coordinator(), new SetApprovalChain(List.of(ApprovalStep.CLERK)));
        eventually(() -> assertThat(
                        backend.ask(town.coordinator(), new ApprovalChainOf()).steps())
                .containsExactly(ApprovalStep.CLERK));
        eventually(() -> backend.send(town.coordinator(), new SubmitReport(ROUND, DAY, "ข้อมูลที่ขาดจะตามมา")));
        eventually(() ->
                backend.send(town.as("clerk", Set.of("clerk-office"), Role.CLERK), new EndorseReport(ROUND, 1, "")));
        backend.send(town.coordinator(), new PublishReport(ROUND, 1, "ลป 1/1", DAY));
        eventually(() -> assertThat(
                        backend.ask(town.coordinator(), new ReportDesk(ROUND)).published())
                .hasSize(1));
    }

    private void announce() {
        backend.send(
                town.coordinator(),
                new PublishAnnouncement(
                        ANNOUNCEMENT,
                        new Content(
                                "meetings",
                                "เวทีประชาคม; ครั้งที่ 1",
                                "ขอเชิญประชุมวันที่ ๒๗ พฤศจิกายน ๒๕๖๙ เวลา ๐๙.๓๐ น. ที่ศาลากลางบ้าน",
                                "https://www.chaoraka.go.th/meeting",
                                List.of(),
                                List.of(new Attachment(places.get("file"), "แผนที่.jpg", "image/jpeg"))),
                        null));
        places.put("announcement", ANNOUNCEMENT.value());
        ShortAddress address = ShortAddress.of(town.tenant(), ANNOUNCEMENT, Door.FEED);
        places.put("mark", address.mark());
        places.put("door", "f");
    }

    private void disclose() {
        backend.send(town.coordinator(), new AdoptItemList(2570));
        backend.send(
                town.coordinator(),
                new AnswerItem(
                        2570,
                        new ItemCode("O1"),
                        List.of("/o/" + town.tenant().code(), "https://www.chaoraka.go.th/o1"),
                        "ดูแผนผัง"));
        backend.send(town.coordinator(), new ConfirmItem(2570, new ItemCode("O1")));
    }
}
