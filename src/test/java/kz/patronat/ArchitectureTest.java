package kz.patronat;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import kz.patronat.access.ReadingLog;
import kz.patronat.engine.StartForm;
import kz.patronat.engine.TaskForm;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.NullMarked;

/** The laws of the code that a compiler does not know. */
@AnalyzeClasses(packagesOf = Patronat.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final List<String> CAPABILITIES =
            List.of("registry", "intake", "inspection", "placement", "contract", "amendment", "complaint");

    private static final List<Class<?>> WITH_NOW = List.of(
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            Instant.class,
            ZonedDateTime.class,
            OffsetDateTime.class);

    @ArchTest
    static final ArchRule MODULES_FORM_NO_CYCLES =
            slices().matching("kz.patronat.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_PROCESS_PACKAGES_KNOW_THE_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackages("kz.patronat.engine..", "..process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("Camunda 7 ends, and what knows it has to be small enough to move");

    @ArchTest
    static final ArchRule THE_SERVICE_GIVES_REASONS_THAT_THE_AUDITOR_READS_IN_BOTH_LANGUAGES = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("kz.patronat.audit.AuditEndpoint")
            .and()
            .doNotHaveFullyQualifiedName("kz.patronat.registry.SealedAnswers")
            .and()
            .doNotHaveFullyQualifiedName(ReadingLog.class.getName())
            .should()
            .callMethodWhere(describe(
                    "a reading is recorded with a reason in words",
                    call -> call.getTargetOwner().isEquivalentTo(ReadingLog.class)
                            && call.getName().equals("record")
                            && call.getTarget().getRawParameterTypes().get(3).isEquivalentTo(String.class)))
            .because("only there people say in their own words why they open something; else an OwnReason is given");

    @ArchTest
    static final ArchRule CAPABILITIES_MEET_IN_THE_MODEL = CompositeArchRule.of(CAPABILITIES.stream()
            .map(each -> noClasses()
                    .that()
                    .resideInAPackage("kz.patronat." + each + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(CAPABILITIES.stream()
                            .filter(other -> !other.equals(each))
                            .map(other -> "kz.patronat." + other + "..")
                            .toArray(String[]::new))
                    .allowEmptyShould(true)
                    .because("capabilities never import one another")
                    .as(each + " knows no other capability"))
            .toList());

    @ArchTest
    static final ArchRule DELEGATES_ARE_HIDDEN = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule FORMS_ARE_HIDDEN = classes()
            .that()
            .areAssignableTo(TaskForm.class)
            .or()
            .areAssignableTo(StartForm.class)
            .and()
            .doNotHaveModifier(ABSTRACT)
            .should()
            .haveSimpleNameEndingWith("Form")
            .andShould()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule CONTRACTS_WITH_MODELS_ARE_HIDDEN = classes()
            .that()
            .resideInAPackage("..process")
            .and()
            .haveSimpleNameEndingWith("Process")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = CompositeArchRule.of(WITH_NOW.stream()
                    .<ArchRule>map(type -> noClasses().should().callMethod(type, "now"))
                    .toList())
            .and(noClasses().should().callConstructor(Date.class))
            .and(noClasses().should().callMethod(System.class, "currentTimeMillis"))
            .and(noClasses()
                    .that()
                    .resideOutsideOfPackage("kz.patronat.platform..")
                    .should()
                    .callMethod(Clock.class, "systemDefaultZone")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC"))
            .because("terms are proved by moving the clock");

    @ArchTest
    static final ArchRule RULES_OF_THE_DOMAIN_KNOW_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAnyPackage("kz.patronat.kernel..", "kz.patronat.deadline..")
            .should()
            .dependOnClassesThat(are(DescribedPredicate.describe(
                    "of Spring",
                    type -> type.getPackageName().startsWith("org.springframework")
                            && !type.getPackageName().startsWith("org.springframework.modulith"))));

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule NOTHING_GOES_PAST_THE_LOG = CompositeArchRule.of(
            List.of(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS, NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING));

    @ArchTest
    static final ArchRule NAMES_SAY_THE_ACT_AND_NOT_THE_LAYER = noClasses()
            .that()
            // The term of the public service itself.
            .doNotHaveSimpleName("TermOfService")
            .should()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    @ArchTest
    static final ArchRule EVERY_PACKAGE_SAYS_WHAT_MAY_BE_NULL = classes()
            .that()
            .resideInAPackage("kz.patronat.*..")
            .should(new ArchCondition<>("lie in a package that is null-marked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(
                                type, type.getPackageName() + " has no package-info with @NullMarked"));
                    }
                }
            });
}
