package app.prongsai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.access.AccessEntry;
import app.prongsai.access.RecordSignIn;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Beside a process that serves. */
class VerifyVerbTest {

    private static final TenantId TOWN = new TenantId("3031234");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private DataVerb serving;

    @BeforeEach
    void an_organisation_is_served() {
        serving = DataVerb.open(environment());
        Backend backend = serving.bean(Backend.class);
        backend.send(
                Actor.operator(TOWN, "operator"),
                new RegisterOrganisation("ช่อระกา", OrganisationType.TAO, "บ้านเหลื่อม", "นครราชสีมา", null));
        for (String who : new String[] {"somchai", "somying", "malee"}) {
            backend.send(Actor.system(TOWN, Channel.WEB), new RecordSignIn("person/" + who, RecordSignIn.Way.PASSWORD));
        }
    }

    @AfterEach
    void nobody_serves() {
        serving.close();
    }

    @Test
    void what_is_as_it_was_written_is_sound() {
        assertThat(verify()).isZero();
        assertThat(out.toString().strip())
                .matches("sound: \\d+ commits of \\d+ organisations and \\d+ entries of their access logs");
        assertThat(verify("--organisation", "3031234", "--json")).isZero();
        assertThat(out.toString()).contains("{\"organisation\":\"3031234\",\"entries\":4,\"damaged\":null}");
    }

    @Test
    void an_access_log_that_was_touched_is_told_with_its_first_damaged_entry() {
        touch(3);
        assertThat(verify()).isEqualTo(1);
        assertThat(out.toString())
                .contains("damaged: the access log of 3031234 at entry 3")
                .contains("walked: ");
        assertThat(verify("--organisation", "3031234", "--json")).isEqualTo(1);
        assertThat(out.toString()).contains("\"sound\":false").contains("\"damaged\":3");
    }

    @Test
    void an_organisation_that_is_not_here_is_no_sound_one() {
        assertThat(verify("--organisation", "9999999")).isEqualTo(Prongsai.FAILED);
        assertThat(err.toString()).contains("No such organisation is registered here.");
    }

    /** As somebody would who has the database and not the key. */
    private void touch(int number) {
        TenantCollection<AccessEntry> log = serving.bean(ReadModels.class).collection("access-log", AccessEntry.class);
        AccessEntry entry = log.find(TOWN, "entry/" + number).orElseThrow();
        log.put(
                TOWN,
                "entry/" + number,
                new AccessEntry(
                        entry.number(),
                        entry.at(),
                        "person/nobody",
                        entry.address(),
                        entry.what(),
                        entry.about(),
                        entry.before(),
                        entry.mark()));
    }

    private int verify(String... options) {
        out.getBuffer().setLength(0);
        String[] arguments = new String[options.length + 1];
        arguments[0] = "verify";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return Prongsai.launcher(new VerbOnThatFolder())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private final class VerbOnThatFolder implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            return type == VerifyVerb.class
                    ? type.cast(new VerifyVerb(() -> DataVerb.openToRead(environment())))
                    : CommandLine.defaultFactory().create(type);
        }
    }

    private Map<String, String> environment() {
        return Map.of("DATA_DIR", folder.toString());
    }
}
