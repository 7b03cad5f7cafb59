package jp.todoke.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages, code and templates name the texts that there are, and all of them. */
class TextKeysTest {
    /** A quoted key, or the quoted beginning of one. */
    private static final Pattern QUOTED = Pattern.compile("[\"'](" + key() + ")\\.?[\"']");

    /** A key as the templates of documents name it. */
    private static final Pattern PRINTED = Pattern.compile("#\\{(" + key() + ")");

    private static final Pattern CONVERTER = Pattern.compile("@FacesConverter\\((?:value = )?\"(" + key() + ")\"");

    private static final Pattern ACT = Pattern.compile("\\w+\\.act\\.(\\w+)");

    private final Set<String> keys = Texts.of(Locale.JAPANESE).keys();
    private final Set<String> named = new HashSet<>();
    private final Set<String> classes = new HashSet<>();

    TextKeysTest() throws IOException {
        Set<String> converters = new HashSet<>();
        for (String root : List.of("src/main/java", "webapp", "reports")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(TextKeysTest::namesTexts).toList()) {
                    String text = Files.readString(file);
                    named.addAll(found(QUOTED, text));
                    named.addAll(root.equals("reports") ? found(PRINTED, text) : Set.of());
                    converters.addAll(found(CONVERTER, text));
                    classes.add(file.getFileName().toString().replace(".java", ""));
                }
            }
        }
        named.removeAll(converters);
    }

    @Test
    void everyTextThatIsNamedIsThere() {
        Set<String> families = keys.stream().flatMap(TextKeysTest::families).collect(Collectors.toSet());
        assertThat(named.stream().filter(key -> !keys.contains(key) && !families.contains(key)))
                .isEmpty();
    }

    @Test
    void everyTextIsNamed() {
        TreeSet<String> unused = keys.stream()
                .filter(key -> !named.contains(key) && families(key).noneMatch(named::contains))
                .filter(key -> !isActOfThePortal(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    private static String key() {
        return "(?:" + String.join("|", Texts.MODULES) + ")(?:\\.[A-Za-z]\\w*)+";
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    /** Words of an act are found by the name of its use case. */
    private boolean isActOfThePortal(String key) {
        return ACT.matcher(key).results().anyMatch(act -> classes.contains(act.group(1)));
    }

    /** What a key may be put together of: a module and a word at least, then its own last words. */
    private static Stream<String> families(String key) {
        return Stream.iterate(key, part -> part.contains("."), TextKeysTest::family)
                .skip(1);
    }

    private static String family(String key) {
        return key.substring(0, key.lastIndexOf('.'));
    }

    private static boolean namesTexts(Path file) {
        return Files.isRegularFile(file)
                && Stream.of(".java", ".xhtml", ".js", ".xml")
                        .anyMatch(file.getFileName().toString()::endsWith);
    }
}
