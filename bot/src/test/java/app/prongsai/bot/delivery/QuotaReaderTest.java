package app.prongsai.bot.delivery;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.LineWorld;
import app.prongsai.bot.Town;
import app.prongsai.bot.line.LineGateway;
import app.prongsai.deliveries.QuotaMeter;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.OrganisationsOnLine;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.organisations.ResumeOrganisation;
import app.prongsai.organisations.SuspendOrganisation;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class QuotaReaderTest extends LineWorld {

    @Autowired
    LineGateway line;

    private QuotaReader reader;

    @BeforeEach
    void the_reader_looks_all_the_time() {
        Duration soon = Duration.ofMillis(40);
        Duration hour = Duration.ofHours(1);
        reader = new QuotaReader(
                backend, line, clock, new DeliverySettings(hour, hour, hour, 1, 1, 1, 1, hour, hour, soon));
        reader.start();
    }

    @AfterEach
    void the_reader_stops() {
        reader.stop();
    }

    @Test
    void whoever_connects_a_channel_while_it_runs_is_asked_about_soon() {
        Town town = town("quota-connects");
        SIMULATOR.quota(town.channel(), 300L, 41);

        eventually(() ->
                assertThat(backend.ask(town.system(), new QuotaMeter()).used()).isEqualTo(41));
    }

    @Test
    void only_organisations_with_a_channel_are_asked_about_and_not_while_they_are_suspended() {
        Town town = town("quota-on-line");
        TenantId without = new TenantId("quota-off-line");
        backend.send(
                Actor.operator(without, "operator"),
                new RegisterOrganisation("ไม่มีไลน์", OrganisationType.TAO, "ในเมือง", "จังหวัด", null));
        eventually(() -> assertThat(onLine()).contains(town.tenant()).doesNotContain(without));

        backend.send(Actor.operator(town.tenant(), "operator"), new SuspendOrganisation("ย้ายระบบ"));
        eventually(() -> assertThat(onLine()).doesNotContain(town.tenant()));

        backend.send(Actor.operator(town.tenant(), "operator"), new ResumeOrganisation());
        eventually(() -> assertThat(onLine()).contains(town.tenant()));
    }

    private List<TenantId> onLine() {
        return backend.ask(Actor.system(TenantId.PLATFORM, Channel.LINE), new OrganisationsOnLine())
                .tenants();
    }
}
