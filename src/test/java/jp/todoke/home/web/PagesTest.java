package jp.todoke.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.todoke.platform.text.Texts;
import org.junit.jupiter.api.Test;

/** What can be told of the pages without a browser. */
class PagesTest {
    private static final Path WEBAPP = Path.of("webapp");
    private static final Pattern TEXT_KEY = Pattern.compile("(?:text\\[|texts\\.of\\()\\s*'([^']+)'");
    private static final Pattern LINK = Pattern.compile("contextPath\\}(/[A-Za-z0-9/_-]+\\.xhtml)");
    /** Faces' own Ajax and command tags write scripts into the page, which its policy refuses. */
    private static final Pattern INLINE =
            Pattern.compile("\\s(?:style|on[a-z]+)=\"|<f:ajax|<h:commandLink|<h:commandButton|javascript:");

    @Test
    void everyTextThatAPageNamesIsThereInBothLanguages() {
        Texts japanese = Texts.of(Locale.JAPANESE);
        Texts english = Texts.of(Locale.ENGLISH);
        Set<String> missing = new TreeSet<>();
        int keys = 0;
        for (Path page : pages()) {
            Matcher found = TEXT_KEY.matcher(read(page));
            while (found.find()) {
                keys++;
                if (!found.group(1).endsWith(".") && !(japanese.has(found.group(1)) && english.has(found.group(1)))) {
                    missing.add(page + " " + found.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(keys).isGreaterThan(100);
    }

    @Test
    void noPageHasInlineStyleOrScript() {
        List<String> found = new ArrayList<>();
        for (Path page : pages()) {
            Matcher inline = INLINE.matcher(read(page));
            while (inline.find()) {
                found.add(page + " " + inline.group().strip());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyLinkBetweenPagesLeadsSomewhere() {
        Set<String> dead = new TreeSet<>();
        int links = 0;
        for (Path page : pages()) {
            Matcher link = LINK.matcher(read(page));
            while (link.find()) {
                links++;
                if (!Files.exists(WEBAPP.resolve(link.group(1).substring(1)))) {
                    dead.add(page + " " + link.group(1));
                }
            }
        }
        assertThat(dead).isEmpty();
        assertThat(links).isPositive();
    }

    @Test
    void everyTaskOfTheNavigationHasItsPage() {
        assertThat(DeskView.paths()).isNotEmpty().allSatisfy(path -> assertThat(WEBAPP.resolve(path.substring(1)))
                .exists());
    }

    @Test
    void noPageIsLongerThanTwoHundredLines() {
        assertThat(pages()).allSatisfy(page -> assertThat(read(page).lines().count())
                .as(page.toString())
                .isLessThanOrEqualTo(200));
    }

    private static List<Path> pages() {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
