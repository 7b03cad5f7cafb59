package jp.todoke.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import jp.todoke.access.Role;
import jp.todoke.platform.text.Texts;
import org.junit.jupiter.api.Test;

class HomeTextsTest {
    @Test
    void everythingThatCanWaitHasWordsInBothLanguages() {
        for (Locale language : Texts.LANGUAGES) {
            assertThat(Arrays.stream(WaitingThing.Kind.values())
                            .map(kind -> new WaitingThing(kind, "", "", 1, "/", null, null, false).key())
                            .flatMap(key -> Stream.of(key, key + ".detail")))
                    .allMatch(Texts.of(language)::has);
        }
    }

    @Test
    void englishCountsOneThingAsOne() {
        Texts english = Texts.of(Locale.ENGLISH);
        assertThat(english.get("home.waiting.FILINGS_READY", "", 1L)).isEqualTo("1 filing waits for approval");
        assertThat(english.get("home.waiting.FILINGS_READY", "", 12L)).isEqualTo("12 filings wait for approval");
    }

    @Test
    void everyRoleHasANameInBothLanguages() {
        for (Locale language : Texts.LANGUAGES) {
            assertThat(Arrays.stream(Role.values()).map(Role::key)).allMatch(Texts.of(language)::has);
        }
    }
}
