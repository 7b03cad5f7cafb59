package jp.todoke.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HouseTest {
    private static final Path SOURCES = Path.of("src/main/java/jp/todoke");
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("jp.todoke");
    private static final JavaClasses BAD_EXAMPLES =
            new ClassFileImporter().importPackages("jp.todoke.architecture.bad");

    @TestFactory
    Stream<DynamicTest> theHouseKeepsItsRules() {
        return new HouseRules("jp.todoke")
                .all().entrySet().stream()
                        .map(rule ->
                                dynamicTest(rule.getKey(), () -> rule.getValue().check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleIsBrokenByABadExample() {
        return new HouseRules("jp.todoke.architecture.bad")
                .all().entrySet().stream()
                        .map(rule -> dynamicTest(rule.getKey(), () -> assertThat(
                                        rule.getValue().evaluate(BAD_EXAMPLES).hasViolation())
                                .isTrue()));
    }

    @Test
    void modulesHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("jp.todoke.(*)..")
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    @Test
    void everyModuleNamedInTheArrowsExistsAndEveryModuleIsNamed() {
        HouseRules rules = new HouseRules("jp.todoke");
        Set<String> there =
                HOUSE.stream().map(rules::module).filter(m -> !m.isEmpty()).collect(Collectors.toSet());
        assertThat(there).isEqualTo(HouseRules.ARROWS.keySet());
    }

    @Test
    void everyRoomNamedInTheRulesHasAClass() {
        for (String room : HouseRules.ROOMS) {
            assertThat(HOUSE.stream().map(JavaClass::getPackageName).filter(name -> name.endsWith("." + room)))
                    .as(room)
                    .isNotEmpty();
        }
    }

    @Test
    void modulesHaveOnlyTheKnownRooms() throws IOException {
        Set<String> unknown = new TreeSet<>();
        try (Stream<Path> folders = Files.walk(SOURCES, 2)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                Path inside = SOURCES.relativize(folder);
                boolean room = inside.getNameCount() == 2
                        && !List.of("platform", "home")
                                .contains(inside.getName(0).toString());
                if (room && !HouseRules.ROOMS.contains(inside.getName(1).toString())) {
                    unknown.add(inside.toString());
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        Set<String> silent = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path folder : files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList()) {
                Path info = folder.resolve("package-info.java");
                if (!Files.exists(info) || !Files.readString(info).contains("@NullMarked")) {
                    silent.add(SOURCES.relativize(folder).toString());
                }
            }
        }
        assertThat(silent).isEmpty();
    }
}
