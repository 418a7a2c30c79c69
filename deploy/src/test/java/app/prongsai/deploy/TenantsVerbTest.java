package app.prongsai.deploy;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.organisations.PublicOrganisations;
import app.prongsai.organisations.PublicOrganisations.Listed;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Beside a process that serves. */
@TestInstance(Lifecycle.PER_CLASS)
class TenantsVerbTest {

    private static final String HEADINGS = "รหัส อปท.,ประเภท,ชื่อ,อำเภอ,จังหวัด,เว็บไซต์\n";

    @TempDir
    static Path data;

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();
    private DataVerb serving;

    @BeforeAll
    void somebody_serves() {
        serving = DataVerb.open(environment());
    }

    @AfterAll
    void nobody_serves() {
        serving.close();
    }

    @Test
    void a_list_is_taken_in_while_the_product_runs_and_a_second_run_changes_nothing() throws IOException {
        StringBuilder text = new StringBuilder(HEADINGS);
        for (int number = 0; number < 40; number++) {
            text.append("060")
                    .append(11_000 + number)
                    .append(",อบต.,ที่ ")
                    .append(number)
                    .append(",เมือง,เลย,\n");
        }
        Path list = file("list.csv", text + ",อบต.,ไม่มีรหัส,เมือง,เลย,\n");
        assertThat(run(list)).isEqualTo(1);
        assertThat(said.toString())
                .contains("ไม่รับ แถวที่ 42: ไม่มีรหัส อปท.", "รับเข้าใหม่ 40 แห่ง มีอยู่แล้ว 0 แห่ง ไม่รับ 1 แถว");
        assertThat(folder.resolve("list-refused.csv")).content().contains("42,ไม่มีรหัส อปท.", "ไม่มีรหัส,เมือง,เลย");
        eventually(() -> assertThat(codes()).contains("06011000", "06011039"));
        long commits = commits();
        assertThat(run(list)).isEqualTo(1);
        assertThat(said.toString()).contains("รับเข้าใหม่ 0 แห่ง มีอยู่แล้ว 40 แห่ง");
        assertThat(folder.resolve("list-refused-2.csv")).exists();
        assertThat(commits()).isEqualTo(commits);
    }

    @Test
    void what_another_run_took_in_and_no_read_model_knows_yet_is_not_taken_in_twice() throws IOException {
        Path list = file("again.csv", HEADINGS + "07011001,อบต.,ซ้ำ,เมือง,เลย,\n");
        assertThat(run(list)).isZero();
        assertThat(run(list)).isZero();
        assertThat(serving.bean(CommitLog.class).history(new TenantId("07011001"), 1, 10))
                .hasSize(1);
    }

    @Test
    void an_organisation_that_is_there_otherwise_stays_as_it_is() throws IOException {
        assertThat(run(file("one.csv", HEADINGS + "08011001,อบต.,เดิม,เมือง,เลย,\n")))
                .isZero();
        eventually(() -> assertThat(codes()).contains("08011001"));
        assertThat(run(file("other.csv", HEADINGS + "08011001,อบต.,ใหม่,เมือง,เลย,\n")))
                .isEqualTo(1);
        assertThat(said.toString()).contains("ในชื่อ องค์การบริหารส่วนตำบลเดิม จังหวัดเลย ข้อมูลเดิมไม่ถูกเปลี่ยน");
        assertThat(organisations().stream().filter(one -> one.tenant().code().equals("08011001")))
                .extracting(Listed::name)
                .containsExactly("เดิม");
    }

    @Test
    void a_file_that_cannot_be_read_is_one_clear_line() throws IOException {
        assertThat(run(folder.resolve("none.csv"))).isEqualTo(2);
        assertThat(said.toString()).contains("ไม่สามารถเปิดไฟล์").doesNotContain("Exception");
        assertThat(run(file("wrong.csv", "a,b\n1,2\n"))).isEqualTo(2);
        assertThat(said.toString()).contains("ไม่พบแถวหัวตาราง").doesNotContain("Exception");
    }

    @Test
    void an_organisation_is_suspended_resumed_and_leaves_no_byte_in_the_data_folder() throws IOException {
        String name = "ลาก่อนไม่ลืมกัน";
        assertThat(run(file("leaver.csv", HEADINGS + "09912345,อบต.," + name + ",เมือง,เลย,\n")))
                .isZero();
        eventually(() -> assertThat(codes()).contains("09912345"));
        assertThat(execute("tenants", "suspend", "09912345", "--reason", "ทดสอบ"))
                .isZero();
        assertThat(execute("tenants", "resume", "09912345")).isZero();
        assertThat(holds("09912345")).isTrue();
        assertThat(holds(name)).isTrue();
        Path export = folder.resolve("export");
        assertThat(execute("tenants", "leave", "09912345", "--to", export.toString()))
                .isEqualTo(Prongsai.FAILED);
        assertThat(said.toString()).contains("Say --for-good");
        assertThat(execute("tenants", "leave", "09912345", "--to", export.toString(), "--for-good"))
                .as(said.toString())
                .isZero();
        assertThat(export.resolve("manifest.json")).exists();
        eventually(() -> assertThat(codes()).doesNotContain("09912345"));
        assertThat(holds("09912345")).isFalse();
        assertThat(holds(name)).isFalse();
        assertThat(execute("tenants", "resume", "09912345")).isEqualTo(Prongsai.FAILED);
        assertThat(said.toString()).contains("No such organisation");
    }

    /** Whether any file of the data folder holds these letters. */
    private static boolean holds(String text) throws IOException {
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(bytes)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Path file(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(Charset.forName("TIS-620")));
    }

    private int run(Path list) {
        return execute("tenants", "import", list.toString());
    }

    private int execute(String... arguments) {
        said.getBuffer().setLength(0);
        PrintWriter writer = new PrintWriter(said);
        return Prongsai.launcher(new Verbs()).setOut(writer).setErr(writer).execute(arguments);
    }

    private List<Listed> organisations() {
        return serving.bean(Backend.class)
                .ask(Actor.system(TenantId.PLATFORM, Channel.API), new PublicOrganisations())
                .organisations();
    }

    private List<String> codes() {
        return organisations().stream().map(one -> one.tenant().code()).toList();
    }

    private long commits() {
        CommitLog log = serving.bean(CommitLog.class);
        log.tail().poll();
        return log.tail().token().position().orElse(0);
    }

    private static Map<String, String> environment() {
        return Map.of("DATA_DIR", data.toString());
    }

    /** The verb joins the data of this test and not those of the shell. */
    private static final class Verbs implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            Supplier<DataVerb> data = () -> DataVerb.open(environment());
            return switch (type.getSimpleName()) {
                case "TenantsImportVerb" -> type.cast(new TenantsImportVerb(data));
                case "SuspendVerb" -> type.cast(new SuspendVerb(data));
                case "ResumeVerb" -> type.cast(new ResumeVerb(data));
                case "LeaveVerb" -> type.cast(new LeaveVerb(data));
                default -> CommandLine.defaultFactory().create(type);
            };
        }
    }
}
