package jp.todoke.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.todoke.platform.text.Texts;
import jp.todoke.triage.domain.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TriageTextsTest {
    static Stream<Locale> languages() {
        return Texts.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyCodeHasItsWord(Locale language) {
        Texts texts = Texts.of(language);
        Stream.of(
                        Stream.of(CaseState.values()).map(CaseState::key),
                        Stream.of(Outcome.values()).map(Outcome::key),
                        Stream.of(QueueFilter.Show.values()).map(QueueFilter.Show::key),
                        Stream.of(Priority.Reason.values()).map(reason -> "triage.reason." + reason))
                .flatMap(keys -> keys)
                .forEach(key -> assertThat(texts.has(key)).as(key).isTrue());
    }

    @Test
    void everyTextThatPagesAndRefusalsNameIsThere() throws IOException {
        Pattern named = Pattern.compile("['\"](triage\\.[a-z]\\w*(?:\\.\\w+)*)['\"]");
        TreeSet<String> missing = new TreeSet<>();
        for (String root : new String[] {"webapp/authority/triage", "src/main/java/jp/todoke/triage"}) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher found = named.matcher(Files.readString(file));
                    while (found.find()) {
                        if (!Texts.of(Locale.JAPANESE).has(found.group(1))
                                && !found.group(1).matches("triage\\.(state|outcome|show|reason|mark)")) {
                            missing.add(found.group(1));
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys(Locale.JAPANESE))
                .containsExactlyElementsOf(keys(Locale.ENGLISH).toList());
    }

    private static Stream<String> keys(Locale language) {
        return Texts.of(language).keys().stream()
                .filter(key -> key.startsWith("triage."))
                .sorted();
    }
}
