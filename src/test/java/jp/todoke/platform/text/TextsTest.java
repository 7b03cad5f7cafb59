package jp.todoke.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts japanese = Texts.of(Locale.JAPANESE);
    private final Texts english = Texts.of(Locale.ENGLISH);

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(japanese.keys()).hasSizeGreaterThan(50).isEqualTo(english.keys());
    }

    @Test
    void everyTextTakesTheSameArgumentsInBothLanguages() {
        List<String> different = new ArrayList<>();
        for (String key : japanese.keys()) {
            if (!arguments(japanese.pattern(key)).equals(arguments(english.pattern(key)))) {
                different.add(key);
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void aSingleApostropheNeverSwallowsAnArgument() {
        List<String> swallowed = new ArrayList<>();
        for (Texts texts : List.of(japanese, english)) {
            for (String key : texts.keys()) {
                String pattern = texts.pattern(key);
                if (new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length
                        != highest(pattern) + 1) {
                    swallowed.add(key);
                }
            }
        }
        assertThat(swallowed).isEmpty();
    }

    @Test
    void anUnknownKeyShowsItself() {
        assertThat(japanese.get("no.such.key")).isEqualTo("?no.such.key?");
    }

    private static SortedSet<String> arguments(String pattern) {
        SortedSet<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d)").matcher(pattern);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static int highest(String pattern) {
        return arguments(pattern).stream().mapToInt(Integer::parseInt).max().orElse(-1);
    }
}
