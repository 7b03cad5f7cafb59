package jp.todoke.filing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.todoke.filing.CodeLists;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.Shape;
import org.junit.jupiter.api.Test;

/**
 * What the form's fields wait for can be chosen: a condition on a field or code that does not exist would hide its field for
 * ever. The script filing-conditions.js reads them.
 */
class FormConditionsTest {
    private static final Path FRAGMENTS = Path.of("webapp/WEB-INF/fragments/filing");
    private static final Pattern CONDITION = Pattern.compile("<filing:\\w+ name=\"\\w+\"[^>]* when=\"([^\"]+)\"");
    private static final Pattern TEST = Pattern.compile("!?([A-Za-z*/]+)(?:!?=(.+))?");

    /** Fragments whose part is not called as they are. */
    private static final Map<String, String> PARTS = Map.of("entity", "legalEntity", "travel-rule", "travelRule");

    /** What the page asks for by itself, see {@code data-asked}. */
    private static final List<String> ASKED = List.of("noMyNumber", "totalExplanation");

    /** A condition, and the part in whose fragment it stands. */
    private record Condition(Shape part, String text) {}

    @Test
    void everyConditionNamesFieldsAndCodesThatThereAre() throws IOException {
        List<Condition> conditions = conditions();
        assertThat(conditions).hasSizeGreaterThan(25);
        List<String> wrong = new ArrayList<>();
        for (Condition condition : conditions) {
            for (String test : condition.text().split("[ |]")) {
                if (!holds(condition.part(), test)) {
                    wrong.add(condition.part().word() + ": " + test);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean holds(Shape part, String test) {
        if (test.startsWith("asked:")) {
            return ASKED.contains(test.substring("asked:".length()));
        }
        Matcher words = TEST.matcher(test);
        return words.matches()
                && field(part, words.group(1))
                        .filter(field -> words.group(2) == null
                                || Stream.of(words.group(2).split(",")).allMatch(code -> canSay(field, code)))
                        .isPresent();
    }

    private static Optional<Shape.Field> field(Shape part, String path) {
        String[] steps = path.split("/[*]/", 2);
        Optional<Shape.Field> field = part.field(steps[0]);
        return steps.length == 1 ? field : field.map(Shape.Field::part).flatMap(row -> field(Shape.of(row), steps[1]));
    }

    private static boolean canSay(Shape.Field field, String code) {
        return switch (field.holds()) {
            case FLAG -> code.equals("true");
            // The networks without tags are asked of the list of networks itself.
            default ->
                code.equals("#{filingForm.untagged}")
                        || field.unknowable() && code.equals(Shape.UNKNOWN)
                        || field.codes()
                                .map(list -> CodeLists.of(list.id()).has(code))
                                .orElse(false);
        };
    }

    private static List<Condition> conditions() throws IOException {
        try (Stream<Path> files = Files.list(FRAGMENTS)) {
            return files.flatMap(file -> CONDITION
                            .matcher(text(file))
                            .results()
                            .map(found -> new Condition(part(file), found.group(1))))
                    .toList();
        }
    }

    private static Shape part(Path file) {
        String name = file.getFileName().toString().replace(".xhtml", "");
        if (name.startsWith("section-")) {
            return Shape.of(FilingContent.class);
        }
        String word = PARTS.getOrDefault(name, name);
        return Shape.ofEveryPart().stream()
                .filter(shape -> shape.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
