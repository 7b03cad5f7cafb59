package jp.todoke.home.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.Finding;
import jp.todoke.filing.domain.RuleBook;
import jp.todoke.filing.domain.Surroundings;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StoriesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    private static final Set<Deed.Kind> WHOLE = Set.of(Deed.Kind.WRITE, Deed.Kind.FILE);

    private final StoryTime time = new StoryTime(NOW);

    @TestFactory
    Stream<DynamicTest> aProgramsContentHasNoFindingAndAPersonsOnlyWarnings() {
        return Story.all().stream().flatMap(story -> story.deeds().stream()
                .filter(deed -> WHOLE.contains(deed.kind()))
                .map(deed -> dynamicTest(story.name(), () -> {
                    List<Finding> findings = RuleBook.STANDARD.check(content(story, deed), Surroundings.plain(NOW));
                    assertThat(findings.stream().filter(found -> found.fatal() || deed.kind() == Deed.Kind.FILE))
                            .isEmpty();
                    assertThat(findings.size()).isLessThanOrEqualTo(2);
                })));
    }

    @Test
    void aWarningIsConfirmedWithAReason() {
        for (Story story : Story.all()) {
            for (Deed deed : story.deeds()) {
                if (deed.kind() == Deed.Kind.WRITE) {
                    boolean warned = !RuleBook.STANDARD
                            .check(content(story, deed), Surroundings.plain(NOW))
                            .isEmpty();
                    boolean explained = story.deeds().stream()
                            .anyMatch(other -> other.kind() == Deed.Kind.PASS_ON && other.optional("reason") != null);
                    assertThat(explained || !warned).as(story.name()).isTrue();
                }
            }
        }
    }

    @Test
    void noTwoFilingsBearTheSameReference() {
        List<String> references = new ArrayList<>();
        for (Story story : Story.all()) {
            story.deeds().stream()
                    .filter(deed ->
                            deed.said().get("content") instanceof Map<?, ?> said && said.containsKey("entityReference"))
                    .forEach(deed -> references.add(
                            story.exchange() + " " + deed.part("content").get("entityReference")));
        }
        assertThat(references).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    }

    @Test
    void everyKindOfReportIsTold() {
        Set<Object> kinds = new HashSet<>();
        Story.all().forEach(story -> story.deeds().stream()
                .filter(deed -> deed.said().get("content") instanceof Map<?, ?>)
                .forEach(deed -> kinds.add(deed.part("content").get("reportCode"))));
        assertThat(kinds).contains("STR", "SAR", "SMP", "SMC", "PTR");
    }

    @Test
    void daysAreToldFromToday() {
        StoryTime today = new StoryTime(Instant.parse("2026-01-02T20:00:00Z"));
        assertThat(today.told((Object) "@-3")).isEqualTo("2025-12-31");
        assertThat(today.told((Object) "@-1 08:05")).isEqualTo("2026-01-02T08:05:00+09:00");
        assertThat(today.told((Object) "{-3}から{-1}まで")).isEqualTo("12月31日から1月2日まで");
        assertThat(today.told((Object) "on {-3en}")).isEqualTo("on 31 December");
        assertThat(today.told((Object) "見本@mail.example")).isEqualTo("見本@mail.example");
    }

    private FilingContent content(Story story, Deed deed) {
        Map<Object, Object> whole = new HashMap<>(Story.usual(story.exchange()));
        whole.putAll(time.told(deed).part("content"));
        ContentTree.Reading reading = ContentTree.read(whole);
        assertThat(reading.problems().stream().map(Object::toString).collect(Collectors.toList()))
                .as(story.name())
                .isEmpty();
        return reading.content();
    }
}
