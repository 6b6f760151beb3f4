package dev.parterre;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The house: which component may know which, and what a name's ending promises. */
@AnalyzeClasses(
        packages = "dev.parterre",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.DoNotIncludeTestJars.class})
class ArchitectureTest {

    /** Tests may know whom they test with; once packaged they come as a jar of their own. */
    static final class DoNotIncludeTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    /** Component by component, what it may import; nothing else, and nothing back. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("shared", Set.of()),
            Map.entry("audit", Set.of("shared")),
            Map.entry("privacy", Set.of("shared")),
            Map.entry("payment", Set.of("shared", "audit")),
            Map.entry("banking", Set.of("shared", "audit", "privacy", "payment")),
            Map.entry("credit", Set.of("shared", "audit", "privacy", "payment")),
            Map.entry("till", Set.of("shared", "audit", "payment")),
            Map.entry("catalog", Set.of("shared", "audit")),
            Map.entry("account", Set.of("shared", "audit", "privacy", "catalog")),
            Map.entry("seating", Set.of("shared", "catalog")),
            Map.entry("pricing", Set.of("shared", "audit", "catalog", "seating")),
            Map.entry(
                    "booking",
                    Set.of("shared", "audit", "privacy", "payment", "catalog", "account", "seating", "pricing")),
            Map.entry(
                    "billing",
                    Set.of(
                            "shared", "audit", "privacy", "payment", "banking", "credit", "till", "catalog", "account",
                            "seating", "pricing", "booking")),
            Map.entry("ticketing", Set.of("shared", "catalog", "account", "seating", "pricing", "booking")),
            Map.entry("disruption", Set.of("shared", "audit", "payment", "catalog", "booking")),
            Map.entry("preference", Set.of("shared", "audit", "privacy", "payment", "catalog", "account", "seating")),
            Map.entry(
                    "allocation", Set.of("shared", "audit", "privacy", "catalog", "account", "seating", "preference")),
            Map.entry("planfile", Set.of("shared", "catalog", "seating")),
            Map.entry("importing", Set.of("shared", "audit", "catalog", "account", "seating", "pricing", "planfile")),
            Map.entry(
                    "matching",
                    Set.of(
                            "shared",
                            "audit",
                            "privacy",
                            "payment",
                            "catalog",
                            "account",
                            "seating",
                            "pricing",
                            "booking",
                            "ticketing",
                            "preference",
                            "allocation")),
            Map.entry(
                    "notification",
                    Set.of(
                            "shared",
                            "payment",
                            "banking",
                            "catalog",
                            "account",
                            "seating",
                            "pricing",
                            "booking",
                            "billing",
                            "ticketing",
                            "preference",
                            "disruption",
                            "matching")),
            Map.entry(
                    "reporting",
                    Set.of(
                            "shared",
                            "audit",
                            "payment",
                            "catalog",
                            "account",
                            "seating",
                            "pricing",
                            "booking",
                            "ticketing",
                            "matching")),
            Map.entry(
                    "reports",
                    Set.of(
                            "shared",
                            "payment",
                            "catalog",
                            "seating",
                            "pricing",
                            "booking",
                            "billing",
                            "ticketing",
                            "reporting")),
            Map.entry(
                    "batch",
                    Set.of("shared", "account", "catalog", "disruption", "preference", "matching", "reporting")));

    @ArchTest
    static final ArchRule componentsKnowOnlyWhatTheirListAllows =
            classes().that(resideInAPackage("dev.parterre..")).should(keepToTheArrows());

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("dev.parterre.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule componentsAreFlat = noClasses()
            .that(not(resideInAPackage("dev.parterre.web..")).and(not(resideInAPackage("dev.parterre.batch.."))))
            .should()
            .resideInAnyPackage("..util..", "..common..", "..dto..", "..exception..", "..impl..");

    @ArchTest
    static final ArchRule aNameSaysTheRole = noClasses()
            .that(resideInAPackage("dev.parterre.."))
            .should()
            .haveNameMatching(".*(Manager|Helper|Impl|Utils?|DTO|EJB|Exception)$");

    @ArchTest
    static final ArchRule servicesAreSessionBeans = classes()
            .that()
            .haveSimpleNameEndingWith("Service")
            .and()
            .areNotInterfaces()
            .should()
            .beAnnotatedWith(Stateless.class)
            .orShould()
            .beAnnotatedWith(Singleton.class);

    @ArchTest
    static final ArchRule policiesArePure = noClasses()
            .that()
            .haveSimpleNameEndingWith("Policy")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "jakarta.ejb..", "jakarta.jms..", "java.sql..");

    @ArchTest
    static final ArchRule repositoriesStayInside =
            classes().that().haveSimpleNameEndingWith("Repository").should().bePackagePrivate();

    @ArchTest
    static final ArchRule entitiesStayInside =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule entitiesChangeByVerbs = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule onlyServicesSeeTheDatabase = noClasses()
            .that()
            .resideInAnyPackage("dev.parterre.web..", "dev.parterre.reports..", "dev.parterre.batch..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule webMovesNoMoneyItself = noClasses()
            .that()
            .resideInAPackage("dev.parterre.web..")
            .should()
            .dependOnClassesThat(simpleName("PaymentService").or(simpleName("PaymentNews")));

    @ArchTest
    static final ArchRule reactionsSayWhatTheyReactTo =
            classes().that().areAnnotatedWith(MessageDriven.class).should().haveNameMatching(".*(On[A-Z].*|Sender)$");

    /** Otherwise a kill -9 between the broker's prepare and its commit leaves a message in doubt for good. */
    @ArchTest
    static final ArchRule noBrokerInATransaction =
            classes().that().areAnnotatedWith(MessageDriven.class).should(acknowledgeAfterTheCommit());

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that(resideInAPackage("dev.parterre..")
                    .and(not(resideInAPackage("dev.parterre.launcher..")))
                    .and(not(resideInAPackage("dev.parterre.sandbox.."))))
            .should()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                            nameMatching(
                                    "java\\.time\\.(Instant|LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime|LocalTime)\\.now"))
                    .forSubtype());

    private static ArchCondition<JavaClass> acknowledgeAfterTheCommit() {
        return new ArchCondition<>("be delivered outside a transaction") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var outside = type.tryGetAnnotationOfType(TransactionAttribute.class)
                        .map(attribute -> attribute.value() == TransactionAttributeType.NOT_SUPPORTED)
                        .orElse(false);
                var local = Arrays.stream(
                                type.getAnnotationOfType(MessageDriven.class).activationConfig())
                        .anyMatch(property -> property.propertyName().equals("useLocalTx"));
                var otherwise = type.getMethods().stream()
                        .anyMatch(method -> method.isAnnotatedWith(TransactionAttribute.class));
                if (!outside || local || otherwise) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " takes the broker along"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> keepToTheArrows() {
        return new ArchCondition<>("import only what the list allows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var own = component(type);
                var allowed = ARROWS.get(own);
                if (allowed == null) {
                    return;
                }
                var strange = type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> component(dependency.getTargetClass()))
                        .filter(other -> !other.isEmpty() && !other.equals(own) && !allowed.contains(other))
                        .collect(toCollection(TreeSet::new));
                if (!strange.isEmpty()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " knows " + strange));
                }
            }
        };
    }

    /** Every component of ours is in the list, so that a new one is a decision. */
    @ArchTest
    static void everyComponentIsListed(JavaClasses types) {
        var unlisted = types.stream()
                .map(ArchitectureTest::component)
                .filter(name -> !name.isEmpty()
                        && !ARROWS.containsKey(name)
                        && !Set.of("web").contains(name))
                .collect(toCollection(TreeSet::new));
        org.assertj.core.api.Assertions.assertThat(unlisted).isEmpty();
    }

    private static String component(JavaClass type) {
        var name = type.getBaseComponentType().getPackageName();
        if (!name.startsWith("dev.parterre.")) {
            return "";
        }
        var rest = name.substring("dev.parterre.".length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }
}
