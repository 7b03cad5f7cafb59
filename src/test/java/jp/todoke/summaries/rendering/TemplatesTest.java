package jp.todoke.summaries.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import jp.todoke.platform.text.Texts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {
    private static final Set<String> NAMES = Set.of("filing", "receipt", "period", "parts");
    private static final Pattern TEXT_KEY = Pattern.compile("#\\{(summaries\\.[A-Za-z.]+)");

    @Test
    void contentOnlyEverIsEscapedText() throws IOException {
        for (String name : NAMES) {
            assertThat(template(name))
                    .as(name)
                    .doesNotContain("utext")
                    .doesNotContain("[[")
                    .doesNotContain("[(")
                    .doesNotContain("__")
                    .doesNotContain("<script")
                    .doesNotContainPattern("<img (?!th:src=\"\\$\\{words\\.qrCode\\()")
                    .doesNotContain("url(");
        }
    }

    @Test
    void everyTextOfATemplateExistsInBothLanguages() throws IOException {
        for (String name : NAMES) {
            Matcher key = TEXT_KEY.matcher(template(name));
            while (key.find()) {
                assertThat(Texts.of(Locale.JAPANESE).has(key.group(1)))
                        .as(key.group(1))
                        .isTrue();
                assertThat(Texts.of(Locale.ENGLISH).has(key.group(1)))
                        .as(key.group(1))
                        .isTrue();
            }
        }
        assertThat(keys(Locale.JAPANESE)).isNotEmpty().isEqualTo(keys(Locale.ENGLISH));
    }

    @Test
    void nothingIsFetchedFromOutside(@TempDir Path folder) throws IOException {
        Path picture = folder.resolve("picture.png");
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        String page = page("<p><img alt=\"x\" src=\"" + picture.toUri() + "\"/></p><p style=\"background-image: url('"
                + picture.toUri() + "')\">text</p><object data=\"" + picture.toUri() + "\">object</object>");
        FontShelf fonts = new FontShelf();

        byte[] pdf = fonts.lend(set -> Typesetter.set(
                PrintedPage.of(page, fonts.coverage(), Locale.JAPANESE), set, SampleDocuments.RECEIVED, List.of()));

        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    @Test
    void styleSheetFromElsewhereIsRefused() {
        FontShelf fonts = new FontShelf();
        for (String href : List.of("http://evil.invalid/x.css", "file:///x.css", "../styles/../x.css", "x.css")) {
            String page = page("").replace("../styles/document.css", href);
            assertThatIllegalStateException()
                    .isThrownBy(() -> PrintedPage.of(page, fonts.coverage(), Locale.JAPANESE))
                    .withMessageContaining("not one of our style sheets");
        }
    }

    @Test
    void documentTypesAndWithThemEntitiesAreRefused() {
        String page = "<!DOCTYPE html [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + page("<p>&e;</p>");
        assertThatIllegalStateException()
                .isThrownBy(() -> PrintedPage.of(page, Collections.emptyMap(), Locale.JAPANESE))
                .withMessageContaining("not well-formed");
    }

    private static String page(String body) {
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"ja\"><head><title>t</title><meta name=\"author\" content=\"a\"/>"
                + "<meta name=\"subject\" content=\"s\"/><link rel=\"stylesheet\""
                + " href=\"../styles/document.css\"/></head><body>" + body + "</body></html>";
    }

    private static Set<String> keys(Locale locale) {
        return Texts.of(locale).keys().stream()
                .filter(key -> key.startsWith("summaries."))
                .collect(Collectors.toSet());
    }

    private static String template(String name) throws IOException {
        try (InputStream stream =
                TemplatesTest.class.getClassLoader().getResourceAsStream("reports/templates/" + name + ".xhtml")) {
            assertThat(stream).as(name).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
