package dev.thaw;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The walls of the house, each with the reason it stands.
///
/// Rooms are packages. A rule over a room that is still empty holds.
class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.thaw");

    private static final String ANNOTATIONS = "org.jspecify.annotations..";
    private static final String[] SCREENS = {"data", "configure", "training", "insights", "compare", "newcomer",
        "present", "online"};

    @ParameterizedTest(name = "{0} knows only {1}")
    @CsvSource({"failure, ''", "language, ''", "job, failure", "dataset, failure job", "sampling, failure job dataset",
        "recommend, failure job dataset sampling", "evaluate, failure job dataset sampling recommend",
        "simulate, failure job dataset sampling recommend evaluate",
        "experiment, failure language job dataset sampling recommend evaluate simulate",
        "project, failure language job dataset sampling recommend evaluate simulate experiment",
        "figure, failure language job dataset sampling recommend evaluate simulate experiment",
        "export, failure job dataset sampling recommend evaluate simulate experiment",
        "report, failure language job dataset sampling recommend evaluate simulate experiment project figure",
        "bench, failure job dataset sampling recommend evaluate simulate experiment",
        "pipeline, failure job dataset sampling"})
    void arrowsRunOneWay(String room, String known) {
        List<String> others = new ArrayList<>(List.of(inside(room)));
        for (String name : known.split(" ")) {
            others.add(inside(name));
        }
        hold(classes().that().resideInAPackage(inside(room)).should()
                .onlyDependOnClassesThat(not(resideInAPackage("dev.thaw.."))
                        .or(resideInAnyPackage(others.toArray(String[]::new))))
                .because("a room that knows only what lies below it can be read, tested and changed alone"));
    }

    @Test
    void roomsHaveNoCycles() {
        hold(slices().matching("dev.thaw.(*)..").should().beFreeOfCycles()
                .because("two rooms that know each other are one room"));
    }

    @Test
    void commandLineNeverMeetsTheInterface() {
        hold(noClasses().that().resideInAPackage(inside("cli")).should().dependOnClassesThat()
                .resideInAPackage(inside("ui"))
                .because("a verb must run where no toolkit can; what both need belongs to a service below them"));
        hold(noClasses().that().resideInAPackage(inside("ui")).should().dependOnClassesThat()
                .resideInAPackage(inside("cli")).because("the interface uses the services, not their command line"));
    }

    @Test
    void onlyTheCommandLineKnowsTheBenchmarks() {
        hold(noClasses().that().resideOutsideOfPackages(inside("bench"), inside("cli")).should().dependOnClassesThat()
                .resideInAPackage(inside("bench"))
                .because("what is measured must not know that it is, or the measurement is of something else"));
    }

    @Test
    void oneScreenNeverUsesAnother() {
        for (String screen : SCREENS) {
            String[] others = List.of(SCREENS).stream().filter(other -> !other.equals(screen))
                    .map(other -> inside("ui." + other)).toArray(String[]::new);
            hold(noClasses().that().resideInAPackage(inside("ui." + screen)).should().dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .because("screens change for different reasons; what two of them share lives in ui.common"));
        }
    }

    @Test
    void commonPartsOfTheInterfaceKnowNoScreen() {
        hold(noClasses().that().resideInAPackage(inside("ui.common")).should().dependOnClassesThat()
                .resideInAnyPackage(List.of(SCREENS).stream().map(screen -> inside("ui." + screen))
                        .toArray(String[]::new))
                .because("what every screen uses cannot depend on one of them"));
    }

    @Test
    void onlyTheInterfaceKnowsJavaFx() {
        hold(noClasses().that().resideOutsideOfPackage(inside("ui")).should().dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..",
                        "org.jfree.chart.fx..", "org.jfree.fx..")
                .because("everything below the interface runs where there is no toolkit"));
    }

    @Test
    void viewModelsKnowNoSceneGraph() {
        hold(noClasses().that().resideInAPackage(inside("ui")).and().haveSimpleNameEndingWith("ViewModel").should()
                .dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .because("a view model is tested without a stage"));
    }

    @ParameterizedTest(name = "{0} lives only in {2}")
    @CsvSource({"Tablesaw,         tech.tablesaw..,               dev.thaw.dataset.ingest.. dev.thaw.dataset.profile..",
        "TensorFlow,       org.tensorflow.. org.bytedeco.., dev.thaw.recommend.hybrid..",
        "EJML,             org.ejml..,                    dev.thaw.recommend.baseline..",
        "JDBC,             java.sql.. javax.sql.. org.sqlite.., dev.thaw.project..",
        "Beam,             org.apache.beam..,             dev.thaw.pipeline..",
        "JFreeChart,       org.jfree..,                   dev.thaw.figure.. dev.thaw.ui..",
        "Batik and PDFBox, org.apache.batik.. org.apache.pdfbox.. de.rototor.., dev.thaw.figure..",
        "picocli,          picocli..,                     dev.thaw.cli..",
        "AWT and Swing,    java.awt.. javax.swing.. javax.imageio.., dev.thaw.figure.. dev.thaw.report.."})
    void libraryLivesInItsRoom(String name, String packages, String rooms) {
        DescribedPredicate<JavaClass> library = resideInAnyPackage(packages.split(" "));
        hold(noClasses().that().resideOutsideOfPackages(rooms.split(" ")).should().dependOnClassesThat(library)
                .because(name + " must be replaceable by work in one place"));
    }

    @Test
    void jobsNeedOnlyTheJdk() {
        holdsOnJdkAlone("job", "every room and every program can run a job");
    }

    @Test
    void failuresNeedOnlyTheJdk() {
        holdsOnJdkAlone("failure", "what goes wrong is told the same way everywhere");
    }

    @Test
    void languageNeedsOnlyTheJdk() {
        holdsOnJdkAlone("language", "every room that shows a word to people speaks through it");
    }

    @Test
    void evaluationIsPureJava() {
        holdsOnJdkAlone("evaluate", "the numbers that decide can be checked by reading, without knowing a library");
    }

    @Test
    void recommendersNeverSeeTheLog() {
        hold(noClasses().that().implement("dev.thaw.recommend.Recommender").should().dependOnClassesThat()
                .haveFullyQualifiedName("dev.thaw.dataset.InteractionLog")
                .because("a recommender that cannot reach the future cannot leak it"));
    }

    @Test
    void whatIsComparedKnowsNothingOfHowItIsShown() {
        hold(noClasses().that().resideInAPackage(inside("experiment")).and()
                .resideOutsideOfPackage(inside("experiment.comparison")).should().dependOnClassesThat()
                .resideInAPackage(inside("experiment.comparison"))
                .because("a run is made without knowing what it will be held against"));
        hold(noClasses().that().resideInAPackage("dev.thaw.figure").should().dependOnClassesThat()
                .resideInAPackage(inside("figure.comparison"))
                .because("figures of one run are drawn without knowing of others"));
    }

    @Test
    void replayKnowsNoRecommender() {
        hold(noClasses().that().resideInAPackage(inside("recommend.replay")).should().dependOnClassesThat()
                .resideInAnyPackage(inside("recommend.hybrid"), inside("recommend.baseline"))
                .because("whoever is judged by the replay must find the same decisions as everybody else"));
        hold(noClasses().that().resideInAPackage(inside("recommend.hybrid")).should().dependOnClassesThat()
                .resideInAPackage(inside("recommend.baseline"))
                .because("the hybrid and what it has to beat share a protocol, nothing else"));
        hold(noClasses().that().resideInAPackage(inside("recommend.baseline")).should().dependOnClassesThat()
                .resideInAPackage(inside("recommend.hybrid"))
                .because("the baselines run where there is no TensorFlow"));
    }

    @Test
    void everyRoomHasADoorThatSaysWhatMayBeNull() {
        hold(classes().that().doNotHaveSimpleName("package-info").should(liveBehindANullMarkedDoor())
                .because(
                        "a reader finds out at the door what lives here, and that null stands only where @Nullable is"));
    }

    @Test
    void staticFieldsAreFinal() {
        hold(fields().that().areStatic().and().doNotHaveModifier(JavaModifier.SYNTHETIC).should().beFinal()
                .because("state that everyone shares makes the order of tests and runs matter"));
    }

    @Test
    void noClassIsNamedAfterNothing() {
        hold(noClasses().should().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils")
                .orShould().haveSimpleNameEndingWith("Helper").orShould().haveSimpleNameEndingWith("Manager")
                .orShould().haveSimpleNameEndingWith("Impl")
                .because("such a name says that nobody knew what the class is"));
    }

    @Test
    void graphsAreMadeWhereTheLibraryIsSetUp() {
        hold(noClasses().that().doNotHaveSimpleName("TensorFlowRuntime").and()
                .haveNameNotMatching(".*TensorFlowStart.*").should().callConstructor("org.tensorflow.Graph")
                .because(
                        "TensorFlow reads its environment when it is loaded: a graph made before loads it as it stands"));
    }

    @Test
    void nobodyEndsTheProgramButItsDoor() {
        hold(noClasses().that().doNotHaveFullyQualifiedName("dev.thaw.Thaw").should().callMethod(System.class, "exit",
                int.class).because("an exit in the middle skips what must be closed, the project file first"));
    }

    private static void holdsOnJdkAlone(String room, String reason) {
        hold(classes().that().resideInAPackage(inside(room)).should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "javax.crypto..", "dev.thaw..", ANNOTATIONS)
                        .or(primitive()))
                .because(reason));
    }

    private static ArchCondition<JavaClass> liveBehindANullMarkedDoor() {
        return ArchCondition.from(DescribedPredicate.describe("live in a package with a @NullMarked package-info",
                type -> type.getPackage().isAnnotatedWith(NullMarked.class)));
    }

    private static DescribedPredicate<JavaClass> primitive() {
        return DescribedPredicate.describe("are primitive or arrays of primitives",
                type -> type.getBaseComponentType().isPrimitive());
    }

    private static String inside(String room) {
        return room.isEmpty() ? "dev.thaw.nothing" : "dev.thaw." + room + "..";
    }

    private static void hold(ArchRule rule) {
        rule.allowEmptyShould(true).check(PRODUCT);
    }
}
