package jp.todoke.filing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.Finding;
import jp.todoke.filing.Severity;
import jp.todoke.filing.Shape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleBookTest {
    private final RuleBook book = RuleBook.STANDARD;

    static Stream<String> rules() {
        return RuleBook.STANDARD.rules().stream().map(Rule::id);
    }

    @Test
    void theSampleFilingHasNoFindings() {
        assertThat(book.check(SampleFiling.content(), SampleFiling.surroundings()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleObjectsToItsBadExampleAndNotToItsGoodOne(String id) {
        Rule rule = rule(id);
        assertThat(found(rule.bad())).as("bad example of %s", id).contains(id);
        assertThat(found(rule.good())).as("good example of %s", id).doesNotContain(id);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyGoodExampleIsFreeOfFatalFindings(String id) {
        Rule rule = rule(id);
        assertThat(book.check(rule.good().content(), rule.good().surroundings()))
                .as("good example of %s", id)
                .noneMatch(Finding::fatal);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleSpeaksBothLanguages(String id) {
        Rule rule = rule(id);
        assertThat(rule.sentence(Locale.JAPANESE)).matches("(?s).*[ぁ-んァ-ヶ].*[。）]");
        assertThat(rule.sentence(Locale.ENGLISH)).matches("[\\p{ASCII}①㈱ー・]+[.)]");
    }

    @Test
    void idsAreUniqueAndTellTheGroup() {
        assertThat(rules()).doesNotHaveDuplicates().allMatch(id -> id.matches("[HCTPXANF][0-9]{2}"));
    }

    @Test
    void everyEditionSpeaksOfRulesThatExistAndNoRuleCameTwice() {
        List<String> named = RuleEdition.ALL.stream()
                .flatMap(edition -> edition.added().stream())
                .toList();
        assertThat(named).doesNotHaveDuplicates().isSubsetOf(rules().toList());
        assertThat(RuleEdition.ALL.stream().flatMap(edition -> edition.amended().stream()))
                .isSubsetOf(rules().toList());
        assertThat(RuleEdition.latest().version()).isEqualTo(book.version());
        assertThat(rule("X25").since()).isEqualTo("2026.2");
        assertThat(rule("H10").since()).isEqualTo("2026.1");
    }

    @Test
    void anErrorOfCaseInAnEvmAddressIsToldWithWhatWasMeant() {
        FilingContent content = Example.set("/wallets/1/network", "eip155:1")
                .and("/wallets/1/asset", "ETH")
                .and("/wallets/1/address", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed")
                .content();
        assertThat(book.check(content, SampleFiling.surroundings()))
                .filteredOn(finding -> finding.rule().equals("A01"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.ja()).contains("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
                    assertThat(finding.en()).contains("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
                });
    }

    @Test
    void onlyWarningsThatTheContentNamesAreConfirmed() {
        FilingContent content = Example.set("/narrative", "あ".repeat(100)).content();
        List<Finding> findings = book.check(content, SampleFiling.surroundings());
        assertThat(Confirmations.open(content, findings))
                .extracting(Finding::rule)
                .containsExactly("H11");
        FilingContent confirmed = Confirmations.with(content, Confirmations.of(findings));
        assertThat(Confirmations.open(confirmed, book.check(confirmed, SampleFiling.surroundings())))
                .isEmpty();
        assertThatThrownBy(() -> Confirmations.refuseUnclear(content, findings))
                .isInstanceOfSatisfying(RefusedFindings.class, refused -> assertThat(refused.findings())
                        .hasSize(1));
        assertThatCode(() -> Confirmations.refuseUnclear(confirmed, findings)).doesNotThrowAnyException();
    }

    @Test
    void aReplyNeedNotReportAgainWhatItAddsTo() {
        FilingContent reply = Example.set("/reportCode", "AIF")
                .and("/indicators", null)
                .and("/offences", null)
                .and("/actions", null)
                .and("/relatedReports/-", Map.of("kind", "REPLY", "receiptNo", "STR-2026-00000001-0"))
                .content();
        assertThat(book.check(reply, SampleFiling.surroundings().withOwnReceipts(Set.of("STR-2026-00000001-0"))))
                .isEmpty();
    }

    @Test
    void whyAnAccountIsSuspectedIsSaidOfItsHolderOnce() {
        Example account = Example.set(
                "/parties/-",
                Map.of(
                        "ref",
                        "p9",
                        "subjectKind",
                        "ACCOUNT",
                        "role",
                        "SUBJ",
                        "isMyClient",
                        false,
                        "isSuspected",
                        true,
                        "account",
                        Map.of("kind", "BANK", "accountNumber", "1234567", "holder", "p1")));
        assertThat(reasonsAsked(account)).isEmpty();
        assertThat(reasonsAsked(account.and("/parties/0/isSuspected", false))).hasSize(1);
        assertThat(reasonsAsked(account.and("/parties/0/reason", null))).hasSize(2);
    }

    private List<Finding> reasonsAsked(Example example) {
        return book.check(example.content(), SampleFiling.surroundings()).stream()
                .filter(finding -> finding.rule().equals("P23"))
                .toList();
    }

    @Test
    void anEmptyContentIsToldEverythingAtOnce() {
        List<String> found = book.check(ContentTree.empty(), SampleFiling.surroundings()).stream()
                .map(f -> f.rule() + " " + f.pointer())
                .toList();
        assertThat(found)
                .contains(
                        "H01 /reportCode",
                        "H02 /entityReference",
                        "C01 /detectedOn",
                        "H09 /tippingOffConfirmed",
                        "H10 /narrative",
                        "H12 /indicators",
                        "H14 /actions",
                        "H16 /offences",
                        "P01 /parties");
    }

    @Test
    void noRuleFailsWhateverStandsInAnyField() {
        List<String> nasty =
                List.of("", " ", "\u0000", "\ud800", "９", "-1", "1e9", "９９９９-99-99", "/", "x".repeat(20_000));
        Map<String, @Nullable Object> full = ContentTree.full(SampleFiling.content());
        List<Runnable> settings = new ArrayList<>();
        List<Runnable> undo = new ArrayList<>();
        for (String value : nasty) {
            collect(full, value, settings, undo);
        }
        for (int i = 0; i < settings.size(); i++) {
            settings.get(i).run();
            FilingContent content = ContentTree.read(full).content();
            assertThat(book.check(content, SampleFiling.surroundings())).isNotNull();
            undo.get(i).run();
        }
    }

    @Test
    void findingsAreSortedByPlaceWithIndicesAsNumbers() {
        FilingContent base = SampleFiling.content();
        Map<String, @Nullable Object> tree = ContentTree.bare(base);
        List<Object> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(Map.of("ref", "t" + i));
        }
        tree.put("transactions", many);
        List<String> places = book.check(ContentTree.read(tree).content(), SampleFiling.surroundings()).stream()
                .filter(f -> f.rule().equals("X21"))
                .map(Finding::pointer)
                .toList();
        assertThat(places).hasSize(12);
        assertThat(places.get(2)).isEqualTo("/transactions/2/isSuspicious");
        assertThat(places.get(11)).isEqualTo("/transactions/11/isSuspicious");
    }

    @Test
    void noFindingQuotesWhatWasEntered() {
        FilingContent content = Example.set("/parties/0/person/kana", "ひみつのなまえ")
                .and("/urgency", "HIMITSU")
                .and("/wallets/1/address", "himitsu-address")
                .content();
        for (Finding finding : book.check(content, SampleFiling.surroundings())) {
            assertThat(finding.toString()).doesNotContain("ひみつ", "HIMITSU", "himitsu");
        }
    }

    @Test
    void lengthsAreCountedInCharactersNotInSurrogates() {
        FilingContent content =
                Example.set("/parties/0/person/occupation", "𠮷".repeat(255)).content();
        assertThat(ids(content)).doesNotContain("C02");
    }

    @Test
    void loneSurrogatesAndNonCharactersAreFound() {
        for (String broken : List.of("\ud83d", "\udc00あ", "\uffff", "\ufdd0", "\u0007", "\u202e", "\ud83f\udfff")) {
            FilingContent content = Example.set("/actionComment", "停止" + broken).content();
            assertThat(ids(content)).as(broken).contains("T01");
        }
    }

    @Test
    void aSecretIsFoundWhereverItStands() {
        String key = "5Kd3NBUAdUnhyzenEwVLy9pBKxSwXvE9FMPyR4UKZvpe6E3AgLr";
        assertThat(book.secrets(Example.set("/narrative", "鍵は" + key + "です").content(), SampleFiling.surroundings()))
                .extracting(Finding::pointer)
                .containsExactly("/narrative");
        assertThat(book.secrets(
                        Example.set(
                                        "/wallets/0/address",
                                        "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about")
                                .content(),
                        SampleFiling.surroundings()))
                .extracting(Finding::pointer)
                .containsExactly("/wallets/0/address");
        assertThat(book.secrets(SampleFiling.content(), SampleFiling.surroundings()))
                .isEmpty();
    }

    @Test
    void theMannerOfATransactionAndTheSourceOfItsRateMayBeStatedAsNotKnown() {
        Example silent = Example.without("/transactions/1/transmode").and("/transactions/1/rateSource", null);
        assertThat(ids(silent.content())).contains("C01", "X11");
        assertThat(ids(silent.and("/transactions/1/unknown", List.of("transmode", "rateSource"))
                        .content()))
                .doesNotContain("C01", "C09", "X11");
        assertThat(ids(Example.set("/transactions/1/unknown", List.of("transmode"))
                        .content()))
                .as("said, and stated as not known")
                .contains("C09");
    }

    @Test
    void theFormNeedNotNameThePersonsWhomThePortalKnows() {
        FilingContent content = Example.without("/approver").content();
        assertThat(ids(content)).contains("H04");
        assertThat(book.check(content, SampleFiling.surroundings().withPersonsFromAccounts(true)))
                .noneMatch(f -> f.rule().equals("H04"));
    }

    @Test
    void warningsAndFatalFindingsAreToldApart() {
        assertThat(book.rules()).extracting(Rule::severity).contains(Severity.FATAL, Severity.WARNING);
    }

    private Rule rule(String id) {
        return book.rules().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    private List<String> found(Example example) {
        return book.check(example.content(), example.surroundings()).stream()
                .map(Finding::rule)
                .toList();
    }

    private List<String> ids(FilingContent content) {
        return book.check(content, SampleFiling.surroundings()).stream()
                .map(Finding::rule)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static void collect(
            Map<String, @Nullable Object> map, String value, List<Runnable> settings, List<Runnable> undo) {
        for (Map.Entry<String, @Nullable Object> entry : map.entrySet()) {
            Object old = entry.getValue();
            if (old == null || old instanceof String) {
                if (flag(entry.getKey())) {
                    continue;
                }
                settings.add(() -> map.put(entry.getKey(), value));
                undo.add(() -> map.put(entry.getKey(), old));
            } else if (old instanceof Map<?, ?> inner) {
                collect((Map<String, @Nullable Object>) inner, value, settings, undo);
            } else if (old instanceof List<?> list) {
                for (Object item : list) {
                    if (item instanceof Map<?, ?> inner) {
                        collect((Map<String, @Nullable Object>) inner, value, settings, undo);
                    }
                }
            }
        }
    }

    private static boolean flag(String name) {
        return List.of("continuing", "noMyNumber", "pep", "unverified").contains(name)
                || Shape.ofContent()
                        .field(name)
                        .filter(f -> f.holds() == Shape.Holds.FLAG)
                        .isPresent();
    }
}
