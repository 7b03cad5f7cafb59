package jp.todoke.filing.domain;

import static jp.todoke.filing.domain.Example.set;
import static jp.todoke.filing.domain.Rule.fatal;
import static jp.todoke.filing.domain.Rule.warning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.todoke.filing.Transaction;
import org.jspecify.annotations.Nullable;

/** Rules on what the report as a whole says. */
final class HeaderRules {
    private static final int SHORTEST_NARRATIVE = 50;
    private static final int LONGEST_NARRATIVE = 16_000;
    private static final int POOR_NARRATIVE = 200;
    private static final Set<String> LIST_REPORTS = Set.of("SMP", "SMC", "PTR");

    static final Rule H06 = fatal("H06")
            .says("疑いを持った日は、今日（日本時間）以前の日付にしてください。", "The day of detection must not be after today in Japan.")
            .bad(set("/detectedOn", "2026-11-23"))
            .good(set("/detectedOn", "2026-11-22"))
            .looks((look, out) -> out.when(
                    after(look.content().detectedOn(), look.surroundings().today()), "/detectedOn"));

    static final Rule H07 = warning("H07")
            .says(
                    "疑いを持った日から30日を過ぎています。届出は速やかに行うものです。日付を確かめてください。",
                    "More than 30 days have passed since detection. Filing is due promptly. Please check the date.")
            .bad(set("/detectedOn", "2026-10-22"))
            .good(set("/detectedOn", "2026-10-23"))
            .looks((look, out) -> {
                Optional<LocalDate> day = Reads.date(look.content().detectedOn());
                out.when(
                        day.isPresent()
                                && day.get()
                                        .isBefore(look.surroundings().today().minusDays(30)),
                        "/detectedOn");
            });

    static final Rule H08 = fatal("H08")
            .says(
                    "継続中の取引は、対象期間の始めと終わりを、今日までの正しい順で記入してください。",
                    "For continuing activity, please give the period covered: from, to, in order and not after today.")
            .bad(set("/continuing", true).and("/coverPeriodFrom", "2026-11-10").and("/coverPeriodTo", "2026-11-01"))
            .good(set("/continuing", true).and("/coverPeriodFrom", "2026-11-01").and("/coverPeriodTo", "2026-11-10"))
            .looks((look, out) -> {
                if (!Boolean.TRUE.equals(look.content().continuing())) {
                    return;
                }
                Optional<LocalDate> from = Reads.date(look.content().coverPeriodFrom());
                Optional<LocalDate> to = Reads.date(look.content().coverPeriodTo());
                out.when(from.isEmpty(), "/coverPeriodFrom");
                out.when(to.isEmpty() || to.get().isAfter(look.surroundings().today()), "/coverPeriodTo");
                out.when(from.isPresent() && to.isPresent() && from.get().isAfter(to.get()), "/coverPeriodFrom");
            });

    static final Rule H10 = fatal("H10")
            .says("届出を行う理由を50文字以上16,000文字以内で記入してください。", "Please give the reason in 50 to 16,000 characters.")
            .bad(set("/narrative", "あやしい取引です。"))
            .good(set("/narrative", "あ".repeat(50)))
            .looks((look, out) -> {
                String narrative = look.content().narrative();
                int length = narrative == null ? 0 : Reads.length(narrative.strip());
                if (length < SHORTEST_NARRATIVE || length > LONGEST_NARRATIVE) {
                    out.at("/narrative", "（現在 {0} 文字）", "(now {0} characters)", length);
                }
            });

    static final Rule H11 = warning("H11")
            .says(
                    "届出を行う理由が200文字に足りません。いつ、誰が、何を、なぜ疑わしいかを確かめてください。",
                    "The reason has fewer than 200 characters. Please check that it says who, what, when and why.")
            .bad(set("/narrative", "あ".repeat(199)))
            .good(set("/narrative", "あ".repeat(200)))
            .looks((look, out) -> {
                String narrative = look.content().narrative();
                int length = narrative == null ? 0 : Reads.length(narrative.strip());
                // A past transfer is told at once and in short; the full story may follow.
                boolean brief = PastTransferRules.isOne(look.content());
                out.when(!brief && length >= SHORTEST_NARRATIVE && length < POOR_NARRATIVE, "/narrative");
            });

    static final Rule H12 = fatal("H12")
            .says("疑わしいと判断した点を一つ以上選んでください。", "Please choose at least one indicator.")
            .bad(set("/indicators", List.of()))
            .good(set("/indicators", List.of("A3")))
            .looks((look, out) -> out.when(look.content().indicators().isEmpty(), "/indicators"));

    static final Rule H13 = fatal("H13")
            .says("「その他」(F9)を選んだときは、その内容を記入してください。", "Please say what indicator F9 (other) stands for.")
            .bad(set("/indicators", List.of("F9")))
            .good(set("/indicators", List.of("F9")).and("/indicatorText", "家族からの相談があった。"))
            .looks((look, out) -> out.when(
                    look.content().indicators().contains("F9")
                            && Reads.blank(look.content().indicatorText()),
                    "/indicatorText"));

    static final Rule H14 = fatal("H14")
            .says("とった措置を一つ以上選んでください。なければ「なし」を選んでください。", "Please choose at least one action, or none (NON).")
            .bad(set("/actions", List.of()))
            .good(set("/actions", List.of("NON")))
            .looks((look, out) -> out.when(look.content().actions().isEmpty(), "/actions"));

    static final Rule H15 = warning("H15")
            .says(
                    "テロ資金・拡散金融のおそれがあるのに、措置が「なし」です。確かめてください。",
                    "Terrorist or proliferation financing is feared, yet no action was taken. Please check.")
            .bad(set("/urgency", "TERROR").and("/actions", List.of("NON")))
            .good(set("/urgency", "TERROR").and("/actions", List.of("SUS")))
            .looks((look, out) -> out.when(
                    "TERROR".equals(look.content().urgency())
                            && look.content().actions().contains("NON"),
                    "/actions"));

    static final Rule H16 = fatal("H16")
            .says("疑われる犯罪を一つ以上選んでください。分からなければ「不明」を選んでください。", "Please choose at least one offence, or not known (UNK).")
            .bad(set("/offences", List.of()))
            .good(set("/offences", List.of("UNK")))
            .looks((look, out) -> out.when(look.content().offences().isEmpty(), "/offences"));

    static final Rule H17 = fatal("H17")
            .says(
                    "疑わしい取引の届出(STR)には取引が一つ以上必要です。取引のない届出(SAR)には取引を書けません。",
                    "A transaction report (STR) needs at least one transaction; an activity report (SAR) has none.")
            .bad(set("/transactions", List.of()))
            .good(set("/reportCode", "SAR").and("/transactions", List.of()))
            .looks((look, out) -> {
                boolean none = look.content().transactions().isEmpty();
                String code = look.content().reportCode();
                out.when("STR".equals(code) && none || "SAR".equals(code) && !none, "/transactions");
            });

    static final Rule H18 = fatal("H18")
            .says(
                    "制裁対象者に関する届出には、リストに載っている対象者を一つ以上示してください。",
                    "A report on a designated person must name at least one entry of a list.")
            .bad(set("/reportCode", "SMC"))
            .good(set("/reportCode", "SMC")
                    .and("/listEntries/-", Map.of("list", "見本リスト", "reference", "1", "name", "架空の対象者")))
            .looks((look, out) -> {
                String code = look.content().reportCode();
                out.when(
                        code != null
                                && LIST_REPORTS.contains(code)
                                && look.content().listEntries().isEmpty(),
                        "/listEntries");
            });

    static final Rule H20 = fatal("H20")
            .says(
                    "合計額が、疑わしい取引の円換算額の合計と合いません。直すか、違う理由を記入してください。",
                    "The total differs from the sum of the suspicious transactions. Please correct it or explain why.")
            .bad(set("/totalAmountJpy", "5990002"))
            .good(set("/totalAmountJpy", "5990002").and("/totalExplanation", "手数料を含みます。"))
            .looks((look, out) -> {
                Optional<BigDecimal> total = Reads.decimal(look.content().totalAmountJpy());
                BigDecimal sum = BigDecimal.ZERO;
                for (Transaction transaction : look.content().transactions()) {
                    if (Boolean.TRUE.equals(transaction.isSuspicious())) {
                        sum = sum.add(Reads.decimal(transaction.amountJpy()).orElse(BigDecimal.ZERO));
                    }
                }
                boolean apart = total.isPresent()
                        && !look.content().transactions().isEmpty()
                        && total.get().subtract(sum).abs().compareTo(BigDecimal.ONE) > 0;
                out.when(apart && Reads.blank(look.content().totalExplanation()), "/totalAmountJpy");
            });

    static final List<Rule> ALL = List.of(H06, H07, H08, H10, H11, H12, H13, H14, H15, H16, H17, H18, H20);

    private HeaderRules() {}

    private static boolean after(@Nullable String day, LocalDate limit) {
        return Reads.date(day).filter(d -> d.isAfter(limit)).isPresent();
    }
}
