package jp.todoke.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodeListsTest {

    static Stream<CodeList> lists() {
        return CodeLists.lists().stream();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyCodeIsOnceThereWithBothWords(CodeList list) {
        assertThat(list.codes()).isNotEmpty();
        assertThat(list.codes()).extracting(CodeList.Code::code).doesNotHaveDuplicates();
        assertThat(list.codes()).allSatisfy(code -> {
            assertThat(code.code()).isNotBlank();
            assertThat(code.ja()).isNotBlank();
            assertThat(code.en()).isNotBlank();
        });
    }

    @Test
    void everyListThatAFieldNamesExists() {
        assertThat(Shape.ofContent()
                        .field("reportCode")
                        .orElseThrow()
                        .codes()
                        .orElseThrow()
                        .codes())
                .extracting(CodeList.Code::code)
                .containsExactly("STR", "SAR", "SMP", "SMC", "PTR", "AIF", "WDR");
        Shape.ofEveryPart().forEach(part -> part.fields().forEach(Shape.Field::codes));
    }

    @Test
    void codesAreFoundByCodeJapaneseAndEnglish() {
        CodeList list = CodeLists.of("INDICATOR");
        assertThat(list.search("d3")).extracting(CodeList.Code::code).containsExactly("D3");
        assertThat(list.search("ミキサー")).extracting(CodeList.Code::code).containsExactly("D3");
        assertThat(list.search("ﾐｷｻｰ")).extracting(CodeList.Code::code).containsExactly("D3");
        assertThat(list.search("Mixer")).extracting(CodeList.Code::code).containsExactly("D3");
        assertThat(CodeLists.of("COUNTRY").search("ベラルーシ"))
                .extracting(CodeList.Code::code)
                .containsExactly("BY");
    }

    @Test
    void countriesBeginWithJapanAndKnowTheUnknown() {
        CodeList countries = CodeLists.of("COUNTRY");
        assertThat(countries.codes().get(0).code()).isEqualTo("JP");
        assertThat(countries.label("XX", Locale.ENGLISH)).isEqualTo("Unknown");
        assertThat(countries.has("ZZ")).isFalse();
    }
}
