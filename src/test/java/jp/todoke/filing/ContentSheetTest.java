package jp.todoke.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.todoke.filing.ContentSheet.Form;
import jp.todoke.filing.ContentSheet.Value;
import jp.todoke.filing.domain.SampleFiling;
import org.junit.jupiter.api.Test;

class ContentSheetTest {
    private static final ContentSheet SHEET = ContentSheet.of(SampleFiling.content(), Locale.JAPANESE);

    @Test
    void namesAddressesAmountsAndProseAreOnTheSheet() {
        String all = String.join("\n", texts(SHEET).toList());
        assertThat(all)
                .contains("口座を開いてから二週間")
                .contains("架空 太郎")
                .contains("カクウ タロウ")
                .contains("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4")
                .contains("7d5c1f0e2b3a49586776859403a2b1c0d9e8f7a6b5c4d3e2f10f1e2d3c4b5a69")
                .contains("203.0.113.24")
                .contains("5,990,000円")
                .contains("0.2 BTC");
    }

    @Test
    void codesAreWordsInTheReadersLanguage() {
        assertThat(texts(SHEET)).contains("疑わしい取引の届出", "通常");
        assertThat(texts(ContentSheet.of(SampleFiling.content(), Locale.ENGLISH)))
                .contains("Suspicious transaction report", "Routine");
    }

    @Test
    void noLabelIsMissing() {
        assertThat(SHEET.sections().stream()
                        .flatMap(s -> s.blocks().stream())
                        .flatMap(b -> b.groups().stream())
                        .flatMap(g -> Stream.concat(
                                Stream.of(g.title()), g.lines().stream().map(ContentSheet.Line::label))))
                .noneMatch(label -> label.startsWith("?"));
    }

    @Test
    void everyLinkLeadsToABlock() {
        List<String> blocks = SHEET.sections().stream()
                .flatMap(s -> s.blocks().stream())
                .map(ContentSheet.Block::id)
                .toList();
        List<Value> links = values(SHEET).filter(v -> v.form() == Form.LINK).toList();
        assertThat(links).isNotEmpty().allMatch(link -> blocks.contains(link.target()));
        assertThat(links).anyMatch(link -> link.text().equals("p1 架空 太郎"));
    }

    @Test
    void addressesAndHashesAreToBeComparedSignBySign() {
        assertThat(values(SHEET).filter(v -> v.form() == Form.EXACT).map(Value::text))
                .contains(
                        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
                        "7d5c1f0e2b3a49586776859403a2b1c0d9e8f7a6b5c4d3e2f10f1e2d3c4b5a69",
                        "203.0.113.24");
    }

    @Test
    void aHalfWrittenContentWithNonsenseInItIsLaidOutAsSaid() {
        FilingContent half = ContentTree.read(Map.of(
                        "reportCode", "NO_SUCH",
                        "detectedOn", "yesterday",
                        "totalAmountJpy", "1e99999999",
                        "transactions",
                                List.of(Map.of(
                                        "executedAt",
                                        "25:00",
                                        "from",
                                        List.of(Map.of("party", "p9", "amount", "much"))))))
                .content();
        assertThat(texts(ContentSheet.of(half, Locale.JAPANESE)))
                .contains("NO_SUCH", "yesterday", "1e99999999円", "25:00", "p9", "much");
    }

    @Test
    void whatIsNotKnownIsSaidInBothLanguages() {
        FilingContent content = ContentTree.read(Map.of(
                        "parties",
                        List.of(Map.of("ref", "p1", "person", Map.of("unknown", List.of("kana", "addresses"))))))
                .content();
        assertThat(texts(ContentSheet.of(content, Locale.JAPANESE)).filter("不明"::equals))
                .hasSize(2);
        assertThat(texts(ContentSheet.of(content, Locale.ENGLISH)).filter("Unknown"::equals))
                .hasSize(2);
    }

    @Test
    void everyFieldOfAContentIsOnTheSheet() {
        List<String> missing = new ArrayList<>();
        for (Shape part : Shape.ofEveryPart()) {
            missing.addAll(unseen(part));
        }
        assertThat(missing).isEmpty();
    }

    /** Text fields of a part that leave no trace on the sheet of a content in which each of them says its own name. */
    private static List<String> unseen(Shape wanted) {
        Map<String, Object> tree = filled(Shape.ofContent());
        List<String> seen = texts(ContentSheet.of(ContentTree.read(tree).content(), Locale.JAPANESE))
                .toList();
        return wanted.fields().stream()
                .filter(field -> field.holds() == Shape.Holds.TEXT || field.holds() == Shape.Holds.TEXTS)
                .filter(field -> !Set.of("ref", Shape.UNKNOWN).contains(field.name()))
                // A number for programs: readers know a file by its name, which leads to it.
                .filter(field -> !field.label().equals("filing.content.attachment.id"))
                .map(field -> said(field))
                .filter(text -> seen.stream().noneMatch(line -> line.contains(text)))
                .toList();
    }

    private static Map<String, Object> filled(Shape shape) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (Shape.Field field : shape.fields()) {
            Object value =
                    switch (field.holds()) {
                        case TEXT -> said(field);
                        case TEXTS -> List.of(said(field));
                        case FLAG -> true;
                        case PART -> filled(Shape.of(Objects.requireNonNull(field.part())));
                        case PARTS -> List.of(filled(Shape.of(Objects.requireNonNull(field.part()))));
                    };
            tree.put(field.name(), value);
        }
        return tree;
    }

    private static String said(Shape.Field field) {
        return "<" + field.label() + ">";
    }

    @Test
    void anEmptyContentHasNoSections() {
        assertThat(ContentSheet.of(ContentTree.empty(), Locale.JAPANESE).sections())
                .isEmpty();
    }

    @Test
    void aSheetSurvivesTheSession() throws IOException {
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            out.writeObject(SHEET);
        }
    }

    @Test
    void anAccountIsHeadedByWhatTellsItApartAndByItsHolderAndIsNoSuspect() {
        Map<String, Object> person =
                Map.of("ref", "p1", "role", "SUBJ", "isSuspected", true, "person", Map.of("nativeName", "見本 花子"));
        Map<String, Object> account =
                Map.of("kind", "BANK", "institutionName", "見本銀行", "accountNumber", "1234567", "holder", "p1");
        Map<String, Object> held = Map.of("ref", "p2", "role", "SUBJ", "isSuspected", true, "account", account);
        List<ContentSheet.Block> blocks = sheet(Map.of("parties", List.of(person, held)))
                .sections()
                .get(0)
                .blocks();
        assertThat(blocks.get(0).marks()).containsExactly("疑いの対象者");
        assertThat(blocks.get(1).title()).isEqualTo("p2　銀行口座 見本銀行 1234567（見本 花子）");
        assertThat(blocks.get(1).marks()).containsExactly("疑いあり");
    }

    @Test
    void anAccountThatSaysItHoldsItselfIsStillNamed() {
        Map<String, Object> account = Map.of("accountNumber", "1234567", "holder", "p1");
        assertThat(sheet(Map.of("parties", List.of(Map.of("ref", "p1", "account", account))))
                        .sections()
                        .get(0)
                        .blocks()
                        .get(0)
                        .title())
                .isEqualTo("p1　1234567");
    }

    @Test
    void threeTransactionsAreATableWithTheSumOfTheSuspiciousOnes() {
        List<Map<String, Object>> two = List.of(dealing("t1", true, "1000"), dealing("t2", true, "2500"));
        assertThat(sheet(Map.of("transactions", two)).sections().get(0).table().rows())
                .isEmpty();
        List<Map<String, Object>> three = Stream.concat(two.stream(), Stream.of(dealing("t3", false, "much")))
                .toList();
        TransactionTable table =
                sheet(Map.of("transactions", three)).sections().get(0).table();
        assertThat(table.rows()).hasSize(3);
        assertThat(table.rows().get(0))
                .isEqualTo(new TransactionTable.Row(
                        "transaction-t1",
                        "t1",
                        "2026年11月20日 10:15 JST",
                        "",
                        "p1 w1 → w2 + w3 ほか1件",
                        "0.5 BTC",
                        "1,000円",
                        "",
                        true));
        assertThat(table.suspicious()).isEqualTo("疑わしい取引の合計（3件のうち2件）");
        assertThat(table.suspiciousYen()).isEqualTo("3,500円");
    }

    private static Map<String, Object> dealing(String ref, boolean suspicious, String yen) {
        Map<String, Object> from = Map.of("party", "p1", "wallet", "w1", "amount", "0.5", "asset", "BTC");
        return Map.of(
                "ref",
                ref,
                "executedAt",
                "2026-11-20T10:15:00+09:00",
                "isSuspicious",
                suspicious,
                "amountJpy",
                yen,
                "from",
                List.of(from),
                "to",
                List.of(Map.of("wallet", "w2"), Map.of("wallet", "w3"), Map.of("wallet", "w4")));
    }

    @Test
    void timesAreAsPreciseAsTheyWereEntered() {
        List<Map<String, Object>> dealings = List.of(
                Map.of("executedAt", "2026-11-20T10:15:00+09:00"), Map.of("executedAt", "2026-11-20T10:15:07+09:00"));
        assertThat(texts(sheet(Map.of("transactions", dealings))))
                .contains("2026年11月20日 10:15 JST", "2026年11月20日 10:15:07 JST");
    }

    @Test
    void theConfirmedWarningNamesItsPlaceInWords() {
        List<Map<String, String>> wallets = List.of(Map.of("ref", "w1"), Map.of("ref", "w4"));
        Map<String, String> warning = Map.of("rule", "A02", "pointer", "/wallets/1/address", "reason", "確認した");
        assertThat(texts(sheet(Map.of("wallets", wallets, "confirmedWarnings", List.of(warning)))))
                .containsSubsequence("A02", "ウォレット w4 › アドレス", "確認した");
    }

    private static ContentSheet sheet(Map<String, Object> content) {
        return ContentSheet.of(ContentTree.read(content).content(), Locale.JAPANESE);
    }

    private static Stream<Value> values(ContentSheet sheet) {
        return sheet.sections().stream()
                .flatMap(s -> s.blocks().stream())
                .flatMap(b -> b.groups().stream())
                .flatMap(g -> g.lines().stream())
                .flatMap(l -> l.values().stream());
    }

    private static Stream<String> texts(ContentSheet sheet) {
        return values(sheet).map(Value::text);
    }
}
