package throughline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// Who may know whom. The table of rows in ARCHITECTURE.md, checked.
class ArchitectureTest {
    /// From the top down. A package knows the rows below its own, and its neighbors in its own row.
    private static final List<Set<String>> ROWS = List.of(
            Set.of("", "cli"),
            Set.of(
                    "browse",
                    "explore",
                    "atlas",
                    "planner",
                    "grids",
                    "desk",
                    "api",
                    "deadends",
                    "interests",
                    "compare",
                    "nearby",
                    "doors",
                    "counsel",
                    "kit",
                    "personas",
                    "bulletins"),
            Set.of("demo"),
            Set.of(
                    "web",
                    "finder",
                    "routes",
                    "sequences",
                    "gaps",
                    "alignment",
                    "audit",
                    "ctdl",
                    "maps",
                    "posters",
                    "drawings"),
            Set.of("region"),
            Set.of("catalog", "labor"),
            Set.of("reference"),
            Set.of("history", "agreements", "reports", "findings"),
            Set.of("imports", "people"),
            Set.of("platform"),
            Set.of("engine"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // Once packaged, the engine's test classes come in a jar of their own.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("throughline");

    @Test
    void theEngineKnowsTheJdkAndNothingElse() {
        classes()
                .that(resideInAPackage("throughline.engine.."))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("throughline.engine..", "java..", "org.jspecify.annotations"))
                .check(CLASSES);
        noClasses()
                .that(resideInAPackage("throughline.engine.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql.."))
                .orShould()
                .dependOnClassesThat(assignableTo(Clock.class))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(CLASSES);
    }

    @Test
    void rowsKnowOnlyTheRowsBelow() {
        var wrong = new TreeSet<String>();
        for (var each : CLASSES) {
            for (var dependency : each.getDirectDependenciesFromSelf()) {
                var from = row(each);
                var to = row(dependency.getTargetClass());
                if (from >= 0 && to >= 0 && to < from) {
                    wrong.add(sentence(dependency));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPackageHasARow() {
        var known = ROWS.stream().flatMap(Set::stream).toList();
        assertThat(CLASSES.stream()
                        .filter(each -> each.getPackageName().startsWith("throughline"))
                        .map(ArchitectureTest::feature)
                        .distinct())
                .isSubsetOf(known);
    }

    @Test
    void sqlStaysInStoresImportsAndThePlatform() {
        var store = describe("are a store or the row of one", (JavaClass each) -> {
            var file = each.getName().replaceFirst("\\$.*", "");
            return file.endsWith("Store") || file.endsWith("Row");
        });
        noClasses()
                .that(not(store)
                        .and(not(resideInAnyPackage("throughline.platform", "throughline.imports")))
                        .and(resideInAPackage("throughline..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.springframework.jdbc..", "org.postgresql.."))
                .check(CLASSES);
    }

    /// Requests to other servers go to addresses of the settings or of the command line, never to one that a reader
    /// wrote: few classes make them at all.
    @Test
    void fewClassesAskOtherServers() {
        noClasses()
                .that(resideInAPackage("throughline..")
                        .and(not(describe(
                                "are known to",
                                each -> each.getName()
                                        .matches("throughline\\.(desk\\.ProviderClient|people\\.(Outbox|MailSettings)"
                                                + "|cli\\.(Train|Site|Serve)Command|platform\\.EmbeddedServer).*")))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.net.http..", "org.springframework.web.client..", "org.springframework.mail..")
                        .or(describe(
                                "open connections",
                                each -> each.getName()
                                        .matches("java\\.net\\.(Socket|ServerSocket|URLConnection|HttpURLConnection)"
                                                + "|java\\.nio\\.channels\\.SocketChannel"))))
                .check(CLASSES);
    }

    @Test
    void theShellOfThePagesKnowsNoWordOfTheDomain() {
        noClasses()
                .that(resideInAPackage("throughline.web"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "throughline.catalog..",
                        "throughline.labor..",
                        "throughline.reference..",
                        "throughline.finder..",
                        "throughline.imports.."))
                .check(CLASSES);
    }

    @Test
    void featuresHideWhatIsNotTheirs() {
        ApplicationModules.of(App.class, resideInAPackage("throughline.engine.."))
                .verify();
    }

    private static int row(JavaClass type) {
        if (!type.getPackageName().startsWith("throughline")) {
            return -1;
        }
        var feature = feature(type);
        for (var row = 0; row < ROWS.size(); row++) {
            if (ROWS.get(row).contains(feature)) {
                return row;
            }
        }
        return -1;
    }

    private static String feature(JavaClass type) {
        var parts = type.getPackageName().split("\\.");
        return parts.length > 1 ? parts[1] : "";
    }

    private static String sentence(Dependency dependency) {
        return List.of(dependency.getOriginClass(), dependency.getTargetClass()).stream()
                .map(JavaClass::getName)
                .collect(joining(" must not know "));
    }
}
