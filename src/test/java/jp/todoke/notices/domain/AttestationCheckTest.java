package jp.todoke.notices.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jp.todoke.notices.AckResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttestationCheckTest {

    private static final Instant EFFECTIVE = Instant.parse("2022-03-07T15:00:00Z");
    private static final Instant DUE = Instant.parse("2022-03-09T01:00:00Z");
    private static final Instant NOW = Instant.parse("2022-03-08T06:00:00Z");
    private static final String KEY = "MOF-RU-PERSONS-25";
    private static final ScopeAnswer SCREENED = new ScopeAnswer(true, 1200L, null);

    @Test
    void s05RefusesWhoDoesNotBelongToTheExchange() {
        AttestationCheck stranger =
                new AttestationCheck("MOF-2022-03-08", Set.of(KEY), EFFECTIVE, DUE, List.of(), false, false, NOW);
        assertThat(rules(stranger, new Draft().build())).containsExactly(AttestationRule.S05);
        assertThat(rules(check(false), new Draft().build())).isEmpty();
    }

    @Test
    void s06WarnsOfAScreeningAfterTheDueTime() {
        AttestationCheck after = new AttestationCheck(
                "MOF-2022-03-08", Set.of(KEY), EFFECTIVE, DUE, List.of(), true, true, DUE.plusSeconds(7200));
        AttestationContent content = new Draft()
                .screenedAt(DUE.plusSeconds(3600))
                .lateReason("障害のため")
                .build();
        assertThat(after.findings(content)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(AttestationRule.S06);
            assertThat(finding.fatal()).isFalse();
        });
    }

    @Test
    void s13AsksForTheReasonOfALateAnswer() {
        assertThat(rules(check(true), new Draft().build())).contains(AttestationRule.S13);
        assertThat(rules(check(true), new Draft().lateReason("障害のため").build())).isEmpty();
    }

    @Test
    void noMatchInTheFaceOfOwnReportsStopsUntilItIsSaidToBeMeant() {
        List<Finding> silent = reported().findings(new Draft().build());
        assertThat(silent).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(AttestationRule.S07);
            assertThat(finding.pointer()).isEqualTo("/ownReportsConsidered");
            assertThat(finding.fatal()).isFalse();
            assertThat(finding.stops()).isTrue();
            assertThat(finding.text(Locale.ENGLISH)).contains("STR-2022-00000012-3", "SMC-2022-00000009-7");
        });
        assertThat(reported().findings(new Draft().considered().build())).isEmpty();
        assertThat(rules(reported(), possible(LocalDate.of(2022, 3, 9)).build()))
                .doesNotContain(AttestationRule.S07);
    }

    @Test
    void theDefaultExampleHasNoFinding() {
        assertThat(check(false).findings(new Draft().build())).isEmpty();
    }

    @Test
    void allFindingsComeAtOnceEachWithItsPlace() {
        AttestationContent content = new AttestationContent(
                null,
                AckResult.NONE,
                null,
                ScopeAnswer.UNANSWERED,
                new ScopeAnswer(true, null, null),
                new ScopeAnswer(false, null, null),
                new ScopeAnswer(true, 0L, null),
                List.of(),
                null,
                null,
                "x".repeat(2001),
                false);
        assertThat(check(true).findings(content))
                .extracting(Finding::pointer)
                .containsExactly(
                        "/edition",
                        "/screenedAt",
                        "/lateReason",
                        "/scopes/customers/screened",
                        "/scopes/beneficialOwners/count",
                        "/scopes/counterparties/reason",
                        "/scopes/addresses/reason",
                        "/comment");
    }

    @Test
    void nothingScreenedAtAllIsNoNilReturn() {
        assertThat(rules(check(false), new Draft().unscreened().build())).contains(AttestationRule.S16);
    }

    @Test
    void aPastTransferNeedsAmountAssetAndTime() {
        AttestationContent bad = new Draft()
                .result(AckResult.MATCH_PAST_TRANSFER)
                .match(match(MatchKind.PAST_TRANSFER, null, null, false, null, null))
                .build();
        assertThat(check(false).findings(bad))
                .extracting(Finding::pointer)
                .containsExactly("/matches/0/amount", "/matches/0/transferredAt");
    }

    @Test
    void amountsHaveAtMostEighteenDecimals() {
        assertThat(amountRules("0.000000000000000001")).isEmpty();
        assertThat(amountRules("0.0000000000000000001")).contains(AttestationRule.S21);
        assertThat(amountRules("1E+21")).contains(AttestationRule.S21);
        assertThat(amountRules("-1")).contains(AttestationRule.S21);
        assertThat(amountRules("1E+999999999")).contains(AttestationRule.S21);
    }

    @Test
    void loneSurrogatesAndNonCharactersAreRefused() {
        assertThat(TextCheck.storable("髙﨑\uD842\uDFB7\t")).isTrue();
        assertThat(TextCheck.storable("\uD842")).isFalse();
        assertThat(TextCheck.storable("\uFFFE")).isFalse();
        assertThat(TextCheck.storable("\u0000")).isFalse();
        assertThat(TextCheck.storable("\u0085")).isFalse();
    }

    private static AttestationCheck check(boolean late) {
        return new AttestationCheck("MOF-2022-03-08", Set.of(KEY), EFFECTIVE, DUE, List.of(), late, true, NOW);
    }

    /** The exchange has filed reports that name somebody of the notice. */
    private static AttestationCheck reported() {
        List<String> reports = List.of("STR-2022-00000012-3", "SMC-2022-00000009-7");
        return new AttestationCheck("MOF-2022-03-08", Set.of(KEY), EFFECTIVE, DUE, reports, false, true, NOW);
    }

    private static Set<AttestationRule> amountRules(String amount) {
        return rules(
                check(false),
                new Draft()
                        .result(AckResult.MATCH_FROZEN)
                        .match(match(MatchKind.CONFIRMED, new BigDecimal(amount), "ETH", false, NOW, null))
                        .build());
    }

    private static Set<AttestationRule> rules(AttestationCheck check, AttestationContent content) {
        return check.findings(content).stream().map(Finding::rule).collect(Collectors.toSet());
    }

    private static Draft possible(LocalDate until) {
        return new Draft()
                .result(AckResult.POSS)
                .followUpOn(until)
                .match(match(MatchKind.POSSIBLE, null, null, false, null, null));
    }

    private static MatchStatement frozen() {
        return match(MatchKind.CONFIRMED, new BigDecimal("0.5"), "BTC", false, NOW, null);
    }

    private static MatchStatement match(
            MatchKind kind,
            @Nullable BigDecimal amount,
            @Nullable String asset,
            boolean noBalance,
            @Nullable Instant frozenAt,
            @Nullable Instant transferredAt) {
        return new MatchStatement(KEY, kind, "C-000123", amount, asset, noBalance, frozenAt, transferredAt, null, null);
    }

    /** A nil return without any fault, to be spoiled. */
    private static final class Draft {
        private String edition = "MOF-2022-03-08";
        private @Nullable AckResult result = AckResult.NONE;
        private Instant screenedAt = NOW.minusSeconds(600);
        private ScopeAnswer customers = SCREENED;
        private ScopeAnswer others = SCREENED;
        private List<MatchStatement> matches = List.of();
        private @Nullable LocalDate followUpOn;
        private @Nullable String lateReason;
        private @Nullable String comment;
        private boolean considered;

        Draft edition(String value) {
            edition = value;
            return this;
        }

        Draft result(@Nullable AckResult value) {
            result = value;
            return this;
        }

        Draft screenedAt(Instant value) {
            screenedAt = value;
            return this;
        }

        Draft customers(ScopeAnswer value) {
            customers = value;
            return this;
        }

        Draft unscreened() {
            customers = new ScopeAnswer(false, null, "対象なし");
            others = customers;
            return this;
        }

        Draft match(MatchStatement value) {
            matches = List.of(value);
            return this;
        }

        Draft followUpOn(LocalDate value) {
            followUpOn = value;
            return this;
        }

        Draft lateReason(String value) {
            lateReason = value;
            return this;
        }

        Draft comment(String value) {
            comment = value;
            return this;
        }

        Draft considered() {
            considered = true;
            return this;
        }

        AttestationContent build() {
            return new AttestationContent(
                    edition,
                    result,
                    screenedAt,
                    customers,
                    others,
                    others,
                    others,
                    matches,
                    followUpOn,
                    lateReason,
                    comment,
                    considered);
        }
    }
}
