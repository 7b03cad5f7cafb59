package jp.todoke.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import jp.todoke.filing.domain.FilingLifecycle;
import jp.todoke.platform.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FilingTextsTest {
    static Stream<Locale> languages() {
        return Texts.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyFieldStateAndActHasItsWord(Locale language) {
        Texts texts = Texts.of(language);
        Shape.ofEveryPart().forEach(part -> part.fields()
                .forEach(field ->
                        assertThat(texts.has(field.label())).as(field.label()).isTrue()));
        for (FilingState state : FilingState.values()) {
            assertThat(texts.has("filing.state." + state)).isTrue();
            assertThat(texts.has("filing.refusal.state." + state)).isTrue();
        }
        for (FilingLifecycle.Act act : FilingLifecycle.Act.values()) {
            assertThat(texts.has(act.label())).as(act.label()).isTrue();
        }
    }
}
