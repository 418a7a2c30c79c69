package app.prongsai.testing;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.measures.Evidence;
import app.prongsai.measures.EvidenceKind;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.read.MeasureSheet;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Command;
import app.prongsai.shared.Query;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.InvitePerson;
import app.prongsai.staff.People;
import app.prongsai.staff.PersonId;
import app.prongsai.thai.FiscalYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** An organisation with an officer, a coordinator, a head, a clerk and an executive, for tests of the whole backend. */
public record Town(Backend backend, TenantId tenant) {

    /** Registered, and its people known to the read models. */
    public static Town founded(Backend backend, String code) {
        Town town = new Town(backend, new TenantId(code));
        town.system(new RegisterOrganisation("ริมธาร", OrganisationType.TAO, "เมืองฟ้า", "ลำปาง", null));
        town.moveIn("officer", Role.OFFICER);
        town.moveIn("coordinator", Role.COORDINATOR);
        town.moveIn("head", Role.HEAD);
        town.moveIn("clerk", Role.CLERK);
        town.moveIn("executive", Role.EXECUTIVE);
        eventually(
                () -> assertThat(backend.ask(town.coordinator(), new People()).people())
                        .hasSize(5));
        return town;
    }

    public Actor officer() {
        return as("officer", Role.OFFICER);
    }

    public Actor coordinator() {
        return as("coordinator", Role.COORDINATOR);
    }

    public Actor head() {
        return as("head", Role.HEAD);
    }

    public Actor clerk() {
        return as("clerk", Role.CLERK);
    }

    public Actor executive() {
        return as("executive", Role.EXECUTIVE);
    }

    public Actor as(String person, Role role) {
        return new Actor(tenant, new PersonId(person).toString(), Channel.WEB, Set.of(role), Set.of("clerk-office"));
    }

    public MeasureId planned(int fiscalYear, String code, String title) {
        MeasureId measure = new MeasureId(fiscalYear + "-" + code);
        FiscalYear year = new FiscalYear(fiscalYear);
        backend.send(
                coordinator(),
                new PlanMeasure(
                        measure,
                        fiscalYear,
                        code,
                        title,
                        year.from(),
                        year.to(),
                        List.of(new Guideline(
                                1,
                                "ประกาศแนวทางและแจ้งให้ทุกกองทราบ",
                                List.of(Responsible.department("สำนักปลัด", "clerk-office")),
                                year.from(),
                                year.to()))));
        return measure;
    }

    public static Evidence evidence(String id, String title, LocalDate day) {
        return new Evidence(id, EvidenceKind.ANNOUNCEMENT, title, day, day, null, "https://www.example.go.th/1", null);
    }

    public MeasureSheet.Sheet sheet(MeasureId measure) {
        return backend.ask(coordinator(), new MeasureSheet(measure));
    }

    public <R> R ask(Query<R> query) {
        return backend.ask(coordinator(), query);
    }

    public void refused(Actor actor, Command command, String rule) {
        assertThatThrownBy(() -> backend.send(actor, command))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        violation -> assertThat(violation.rule()).isEqualTo(rule));
    }

    private void system(Command command) {
        backend.send(Actor.system(tenant, Channel.API), command);
    }

    private void moveIn(String person, Role role) {
        system(new InvitePerson(
                new PersonId(person), person, "ตำแหน่ง " + role, person, Set.of("clerk-office"), Set.of(role)));
    }
}
