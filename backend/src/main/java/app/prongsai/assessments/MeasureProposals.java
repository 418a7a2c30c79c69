package app.prongsai.assessments;

import app.prongsai.assessments.AssessmentResult.Scored;
import app.prongsai.assessments.ProposedMeasures.Proposal;
import app.prongsai.assessments.ProposedMeasures.Proposals;
import app.prongsai.handbook.MeasureTemplates;
import app.prongsai.handbook.MeasureTemplates.Template;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureCodes;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.measures.read.MeasureSheet;
import app.prongsai.measures.read.YearSheets;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.organisations.OrganisationProfile.Profile;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import app.prongsai.thai.FiscalYear;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** From weak indicators to measures that answer them, with the organisation's own departments. */
@Component
class MeasureProposals {

    private static final int WEAKEST = 3;
    private static final int TIMES = 5;

    private final Backend backend;

    MeasureProposals(@Lazy Backend backend) {
        this.backend = backend;
    }

    /** @throws NotFound if nothing was recorded for the assessed year */
    @QueryHandler
    Proposals answer(ProposedMeasures query, TenantId tenant) {
        Actor system = Actor.system(tenant, Channel.API);
        List<Scored> weakest = backend.ask(system, new WeakestIndicators(query.assessedFiscalYear(), WEAKEST))
                .indicators();
        Profile organisation = backend.ask(system, new OrganisationProfile());
        FiscalYear year = new FiscalYear(query.executionFiscalYear());
        List<Row> board = backend.ask(system, new MeasureBoard(year.year())).rows();
        List<Template> templates = backend.ask(system, new MeasureTemplates(year.year())).templates().stream()
                .filter(template -> !answers(template, weakest).isEmpty())
                .toList();
        Set<MeasureId> taken = taken(system, templates, year);
        return new Proposals(
                year.year(),
                MeasureCodes.next(year.year(), board.stream().map(Row::code).toList()),
                templates.stream()
                        .map(template -> new Proposal(
                                free(template, year, taken),
                                template.title(),
                                guidelines(template, organisation, year),
                                answers(template, weakest),
                                template.source(),
                                planned(template, board, year)))
                        .sorted(Comparator.comparing((Proposal one) ->
                                        one.answers().getFirst().score())
                                .thenComparing(one -> -one.answers().size()))
                        .toList());
    }

    private static List<Scored> answers(Template template, List<Scored> weakest) {
        return weakest.stream()
                .filter(one -> template.indicators().contains(one.number()))
                .toList();
    }

    /** Ids that a template may take in turn: what was planned from it and dropped again leaves its own behind. */
    private static List<MeasureId> ids(Template template, FiscalYear year) {
        String first = year.year() + "-t-" + template.key();
        return IntStream.rangeClosed(1, TIMES)
                .mapToObj(time -> new MeasureId(time == 1 ? first : first + "-" + time))
                .toList();
    }

    private Set<MeasureId> taken(Actor system, List<Template> templates, FiscalYear year) {
        List<MeasureId> ids =
                templates.stream().flatMap(one -> ids(one, year).stream()).toList();
        return backend.ask(system, new YearSheets(ids)).sheets().stream()
                .map(MeasureSheet.Sheet::measure)
                .collect(Collectors.toSet());
    }

    private static MeasureId free(Template template, FiscalYear year, Set<MeasureId> taken) {
        List<MeasureId> ids = ids(template, year);
        return ids.stream().filter(id -> !taken.contains(id)).findFirst().orElse(ids.getLast());
    }

    private static List<Guideline> guidelines(Template template, Profile organisation, FiscalYear year) {
        String unit = template.typicalUnit();
        Responsible responsible = organisation
                .departmentCalled(unit)
                .map(department -> Responsible.department(department.name(), department.key()))
                .orElseGet(() -> new Responsible(unit, null, null));
        List<Guideline> guidelines = new ArrayList<>();
        for (String text : template.guidelines()) {
            guidelines.add(new Guideline(guidelines.size() + 1, text, List.of(responsible), year.from(), year.to()));
        }
        return guidelines;
    }

    /** Accepted before, or planned or imported under the same title. */
    private static @Nullable MeasureId planned(Template template, List<Row> board, FiscalYear year) {
        return board.stream()
                .filter(row -> ids(template, year).contains(row.measure())
                        || compact(row.title()).equals(compact(template.title())))
                .map(Row::measure)
                .findFirst()
                .orElse(null);
    }

    private static String compact(String text) {
        return text.replaceAll("\\s", "");
    }
}
