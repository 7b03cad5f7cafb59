package jp.todoke.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import jp.todoke.platform.text.Texts;
import jp.todoke.triage.domain.Priority;
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
}
