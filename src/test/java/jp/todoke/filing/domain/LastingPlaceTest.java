package jp.todoke.filing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LastingPlaceTest {
    private static final FilingContent CONTENT = SampleFiling.content();

    @Test
    void aPlaceInAPartIsKeptByThePartsReference() {
        String reference = Objects.requireNonNull(CONTENT.parties().get(1).ref());
        String kept = LastingPlace.of("/parties/1/person/kana", CONTENT);
        assertThat(kept).isEqualTo("/parties/" + reference + "/person/kana");
        assertThat(LastingPlace.in(CONTENT, kept)).isEqualTo("/parties/1/person/kana");
        assertThat(LastingPlace.in(turned("parties"), kept))
                .isEqualTo("/parties/" + (CONTENT.parties().size() - 2) + "/person/kana");
    }

    @Test
    void aPlaceInAPartThatIsNoMoreIsNowhere() {
        String kept = LastingPlace.of("/transactions/0/amountJpy", CONTENT);
        assertThat(LastingPlace.in(ContentTree.empty(), kept)).isEmpty();
    }

    @Test
    void otherPlacesStayAsTheyAre() {
        for (String place : List.of("/narrative", "/offences/0", "/reportingPerson/name", "")) {
            assertThat(LastingPlace.of(place, CONTENT)).isEqualTo(place);
            assertThat(LastingPlace.in(CONTENT, place)).isEqualTo(place);
        }
        assertThat(LastingPlace.of("/parties/77/person", CONTENT)).isEqualTo("/parties/77/person");
    }

    private static FilingContent turned(String list) {
        Map<String, @Nullable Object> tree = ContentTree.bare(CONTENT);
        List<Object> parts = new ArrayList<>((List<?>) Objects.requireNonNull(tree.get(list)));
        Collections.reverse(parts);
        tree.put(list, parts);
        return ContentTree.read(tree).content();
    }
}
