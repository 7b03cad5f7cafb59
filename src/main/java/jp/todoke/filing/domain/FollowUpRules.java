package jp.todoke.filing.domain;

import static jp.todoke.filing.domain.Example.sample;
import static jp.todoke.filing.domain.Example.set;
import static jp.todoke.filing.domain.Example.without;
import static jp.todoke.filing.domain.Rule.fatal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingContent.ListEntry;

/** Rules on what joins a filing to others: its total, its place in a series, earlier filings, requests, and freezes. */
final class FollowUpRules {
    private static final String EARLIER = "STR-2026-00000001-0";
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(5);

    static final Rule H21 = fatal("H21")
            .says("疑わしい取引の合計額が0円です。0円とする理由を記入してください。", "The total of a transaction report is zero. Please explain why.")
            .bad(zero())
            .good(zero().and("/totalExplanation", "いずれも未遂で、動いた資産はありません。"))
            .looks((look, out) -> {
                FilingContent content = look.content();
                boolean zero = Reads.decimal(content.totalAmountJpy())
                        .filter(total -> total.signum() == 0)
                        .isPresent();
                out.when(
                        "STR".equals(content.reportCode()) && zero && Reads.blank(content.totalExplanation()),
                        "/totalExplanation");
            });

    static final Rule H22 = fatal("H22")
            .says("連番は1から99までの整数です。", "The number in the series is a whole number from 1 to 99.")
            .bad(set("/seriesNo", "0"))
            .good(set("/seriesNo", "2"))
            .looks((look, out) -> {
                String number = look.content().seriesNo();
                out.when(number != null && number.matches("0+"), "/seriesNo");
            });

    static final Rule H23 = fatal("H23")
            .says(
                    "関連する届出には、受理された自社の届出の受付番号を記入してください。",
                    "A related filing must be an accepted filing of your own. Please check its receipt number.")
            .bad(set("/relatedReports/-", Map.of("kind", "SAME_CASE", "receiptNo", EARLIER)))
            .good(set("/relatedReports/-", Map.of("kind", "SAME_CASE", "receiptNo", EARLIER))
                    .when(s -> s.withOwnReceipts(Set.of(EARLIER))))
            .looks((look, out) -> Look.each(
                    "/relatedReports",
                    look.content().relatedReports(),
                    (pointer, related) -> out.when(
                            !Reads.blank(related.receiptNo())
                                    && !look.surroundings().ownReceipts().contains(related.receiptNo()),
                            pointer + "/receiptNo")));

    static final Rule H24 = fatal("H24")
            .says(
                    "追加情報の回答には、もとの届出の受付番号が必要です。",
                    "A reply with additional information needs the receipt number of the filing it is about.")
            .bad(reply())
            .good(reply().and("/relatedReports/-", Map.of("kind", "REPLY", "receiptNo", EARLIER))
                    .when(s -> s.withOwnReceipts(Set.of(EARLIER))))
            .looks((look, out) -> out.when(
                    replies(look.content())
                            && look.content().relatedReports().isEmpty()
                            && Reads.blank(look.content().priorReceiptNo()),
                    "/relatedReports"));

    static final Rule H25 = fatal("H25")
            .says(
                    "資産凍結の届出には、凍結の日時と凍結した額（なければ0）が必要です。",
                    "A report of a freeze needs the time of the freeze and the amount frozen, 0 where there was none.")
            .bad(freeze())
            .good(freeze().and("/listEntries/0/frozenAt", "2026-11-20T10:00:00+09:00")
                    .and("/listEntries/0/frozenAmountJpy", "0"))
            .looks((look, out) -> look.eachPart(ListEntry.class, (pointer, entry) -> {
                boolean due = "SMC".equals(look.content().reportCode()) && "CONFIRMED".equals(entry.match());
                out.when(due && Reads.blank(entry.frozenAt()), pointer + "/frozenAt");
                out.when(due && Reads.blank(entry.frozenAmountJpy()), pointer + "/frozenAmountJpy");
            }));

    static final Rule H26 = fatal("H26")
            .says(
                    "凍結の日時と財務省へ報告した日は、未来でない日時にしてください。",
                    "The time of a freeze and the day of the report to the ministry must not lie in the future.")
            .bad(freeze().and("/listEntries/0/mofReportedOn", "2026-11-23"))
            .good(H25.good().and("/listEntries/0/mofReportedOn", "2026-11-22"))
            .looks((look, out) -> look.eachPart(ListEntry.class, (pointer, entry) -> {
                Optional<Instant> frozen = Reads.instant(entry.frozenAt());
                Optional<LocalDate> reported = Reads.date(entry.mofReportedOn());
                Instant limit = look.surroundings().now().plus(CLOCKS_DIFFER_BY);
                out.when(frozen.isPresent() && frozen.get().isAfter(limit), pointer + "/frozenAt");
                out.when(
                        reported.isPresent()
                                && reported.get().isAfter(look.surroundings().today()),
                        pointer + "/mofReportedOn");
            }));

    static final List<Rule> ALL = List.of(H21, H22, H23, H24, H25, H26);

    private FollowUpRules() {}

    /** Whether the content answers a request for more and reports nothing new. */
    static boolean replies(FilingContent content) {
        return "AIF".equals(content.reportCode());
    }

    private static Example zero() {
        return sample().and("/totalAmountJpy", "0")
                .and("/transactions/0/isSuspicious", false)
                .and("/transactions/1/isSuspicious", false);
    }

    private static Example reply() {
        return without("/indicators").and("/reportCode", "AIF");
    }

    private static Example freeze() {
        return sample().and("/reportCode", "SMC")
                .and("/listEntries/-", Map.of("list", "見本リスト", "name", "架空の対象者", "match", "CONFIRMED"));
    }
}
