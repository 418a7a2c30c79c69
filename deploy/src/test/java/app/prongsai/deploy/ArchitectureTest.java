package app.prongsai.deploy;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.bePackagePrivate;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import app.prongsai.platform.Allotment;
import app.prongsai.platform.Allowance;
import app.prongsai.platform.Backend;
import app.prongsai.platform.Keeper;
import app.prongsai.platform.Kept;
import app.prongsai.platform.NotAllowed;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Sentences;
import app.prongsai.platform.Standstill;
import app.prongsai.platform.Watch;
import app.prongsai.platform.Whence;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import app.prongsai.shared.EventType;
import app.prongsai.shared.Query;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.junit.jupiter.api.Test;

/** The map of the house, as rules. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = ProductClasses.ALL;

    @Test
    void arrows_go_from_deploy_to_ui_and_bot_and_from_these_to_the_backend() {
        noClasses()
                .that()
                .resideInAPackage("app.prongsai.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("app.prongsai.bot..", "app.prongsai.deploy..")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideInAPackage("app.prongsai.bot..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("app.prongsai.ui..", "app.prongsai.deploy..")
                .check(PRODUCT);
        noClasses()
                .that(not(resideInAnyPackage("app.prongsai.ui..", "app.prongsai.bot..", "app.prongsai.deploy..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("app.prongsai.ui..", "app.prongsai.bot..", "app.prongsai.deploy..")
                .check(PRODUCT);
    }

    @Test
    void ui_and_bot_reach_the_backend_through_its_one_door() {
        Set<String> door = Set.of(
                Backend.class.getName(),
                Watch.class.getName(),
                Keeper.class.getName(),
                Kept.class.getName(),
                Sentences.class.getName(),
                NotFound.class.getName(),
                NotAllowed.class.getName(),
                Standstill.class.getName(),
                Allotment.class.getName(),
                Allowance.class.getName(),
                Whence.class.getName());
        noClasses()
                .that(resideInAnyPackage("app.prongsai.ui..", "app.prongsai.bot.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "app.prongsai.eventstore..", "app.prongsai.readmodel..", "org.axonframework..")
                        .or(resideInAnyPackage("app.prongsai.platform..")
                                .and(DescribedPredicate.describe(
                                        "not the door", type -> !door.contains(type.getName())))))
                .check(PRODUCT);
    }

    @Test
    void line_vaadin_and_mongodb_each_stay_in_their_room() {
        stay("com.linecorp..", "app.prongsai.bot.line..");
        stay("com.vaadin..", "app.prongsai.ui..");
        stay("com.mongodb..", "app.prongsai.eventstore..", "app.prongsai.readmodel..");
        stay("org.bson..", "app.prongsai.eventstore..", "app.prongsai.readmodel..");
        stay("de.bwaldvogel..", "app.prongsai.eventstore..");
    }

    private static void stay(String library, String... rooms) {
        noClasses()
                .that(not(resideInAnyPackage(rooms)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(PRODUCT);
    }

    @Test
    void handlers_projections_and_views_are_package_private() {
        classes()
                .that(haveAMethodWithAnyOf(
                        CommandHandler.class, EventHandler.class, EventSourcingHandler.class, QueryHandler.class))
                .or()
                .areAnnotatedWith(ProcessingGroup.class)
                .or()
                .areAnnotatedWith("com.vaadin.flow.router.Route")
                .should(bePackagePrivate())
                .check(PRODUCT);
    }

    @Test
    void an_event_is_a_record_of_a_sealed_family_named_after_its_context() {
        classes()
                .that()
                .areAnnotatedWith(EventType.class)
                .should(beWellNamedSealedRecords())
                .check(PRODUCT);
    }

    @Test
    void every_command_and_query_says_who_may() {
        classes()
                .that()
                .implement(Command.class)
                .or()
                .implement(Query.class)
                .should()
                .beAnnotatedWith(Allowed.class)
                .andShould()
                .beRecords()
                .check(PRODUCT);
    }

    @Test
    void nobody_asks_for_the_time_but_the_clock() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe("now() without a clock", ArchitectureTest::asksTheSystem))
                .check(PRODUCT);
    }

    private static boolean asksTheSystem(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean now = owner.startsWith("java.time.")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.getName().equals("java.time.Clock"));
        return now || (owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis"));
    }

    @SafeVarargs
    private static DescribedPredicate<JavaClass> haveAMethodWithAnyOf(Class<? extends Annotation>... annotations) {
        return DescribedPredicate.describe(
                "have a handler method",
                type -> type.getMethods().stream()
                        .anyMatch(method -> List.of(annotations).stream().anyMatch(method::isAnnotatedWith)));
    }

    private static ArchCondition<JavaClass> beWellNamedSealedRecords() {
        return new ArchCondition<>("be records of a sealed family named after their context") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                EventType event = type.getAnnotationOfType(EventType.class);
                Class<?> family = type.reflect().getInterfaces().length == 1
                        ? type.reflect().getInterfaces()[0]
                        : Object.class;
                String context = type.getPackageName().split("\\.")[2];
                boolean kept = type.isRecord()
                        && family.isSealed()
                        && event.version() >= 1
                        && event.name().equals(context + "." + type.getSimpleName());
                events.add(new SimpleConditionEvent(type, kept, type.getName() + " as " + event.name()));
            }
        };
    }
}
