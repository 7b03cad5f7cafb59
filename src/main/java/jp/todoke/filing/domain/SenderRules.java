package jp.todoke.filing.domain;

import static jp.todoke.filing.domain.Example.given;
import static jp.todoke.filing.domain.Example.set;
import static jp.todoke.filing.domain.Rule.fatal;
import static jp.todoke.filing.domain.Rule.warning;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.todoke.filing.CodeLists;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingContent.Officer;
import org.jspecify.annotations.Nullable;

/** Rules on who files, under which reference, and what kind of filing it is. */
final class SenderRules {
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 4_000;
    private static final Example WITHDRAWAL = set("/reportCode", "WDR")
            .and("/filingKind", "WITHDRAWAL")
            .and("/priorReceiptNo", "STR-2026-00000001-0")
            .when(s -> s.withPriorFound(true));

    static final Rule H01 = fatal("H01")
            .says("届出の種類を選んでください。", "Please choose the kind of report.")
            .bad(set("/reportCode", "WDR"))
            .good(set("/reportCode", "STR"))
            .looks((look, out) -> {
                String code = look.content().reportCode();
                boolean known = code != null && CodeLists.of("REPORT_CODE").has(code);
                boolean withdraws = RuleBook.withdraws(look.content());
                out.when(!known || "WDR".equals(code) != withdraws, "/reportCode");
            });

    static final Rule H02 = fatal("H02")
            .says(
                    "自社の整理番号を、半角の英数字と . _ - で64文字以内、自社の届出のあいだで重ならないように付けてください。",
                    "Please give your own reference: letters, digits and . _ -, at most 64, unique among your filings.")
            .bad(set("/entityReference", "整理番号 1"))
            .good(set("/entityReference", "str-2026_11.07"))
            .looks((look, out) -> {
                String reference = look.content().entityReference();
                if (reference == null || !REFERENCE.matcher(reference).matches()) {
                    out.at("/entityReference");
                } else if (look.surroundings().referenceTaken()) {
                    out.at(
                            "/entityReference",
                            "この番号は、内容の異なる別の届出で使われています。",
                            "Another filing with a different content bears it already.");
                }
            });

    static final Rule H03 = fatal("H03")
            .says(
                    "登録が有効な業者だけが届出を送付できます。登録の状態を管理者に確かめてください。",
                    "Only an exchange whose registration is active can file. Please ask your administrator.")
            .bad(given(s -> s.withRegistered(false)))
            .good(given(s -> s.withRegistered(true)))
            .looks((look, out) -> out.when(!look.surroundings().registered(), ""));

    static final Rule H04 = fatal("H04")
            .says(
                    "担当者と承認者の氏名を記入してください。二人は別の人でなければなりません。",
                    "Please name the reporting person and the approver. They must be two different people.")
            .bad(set("/approver", Map.of("name", "見本　花子")))
            .good(set("/approver", Map.of("name", "見本 次郎")))
            .looks((look, out) -> {
                String reporter = name(look.content().reportingPerson());
                String approver = name(look.content().approver());
                boolean filledIn = look.surroundings().personsFromAccounts();
                out.when(reporter.isEmpty() && !filledIn, "/reportingPerson/name");
                out.when(approver.isEmpty() && !filledIn, "/approver/name");
                out.when(!approver.isEmpty() && approver.equals(reporter), "/approver/name");
            });

    static final Rule H05 = fatal("H05")
            .says(
                    "追加・訂正・取下げのときは、受理された自社の届出の受付番号を記入してください。",
                    "For a supplement, correction or withdrawal, please give the receipt number of your own accepted filing.")
            .bad(set("/filingKind", "CORRECTION").and("/priorReceiptNo", "STR-2026-00000001-0"))
            .good(set("/filingKind", "CORRECTION")
                    .and("/priorReceiptNo", "STR-2026-00000001-0")
                    .when(s -> s.withPriorFound(true)))
            .looks((look, out) -> {
                String kind = look.content().filingKind();
                boolean follows = kind != null && !kind.equals("INITIAL");
                boolean found = !Reads.blank(look.content().priorReceiptNo())
                        && look.surroundings().priorFound();
                out.when(follows && !found, "/priorReceiptNo");
            });

    static final Rule H09 = fatal("H09")
            .says(
                    "届出を行うこと・行ったことを顧客や関係者に漏らしていないことを確かめ、チェックしてください。",
                    "Please confirm that neither the customer nor anyone related has been told of this filing.")
            .bad(set("/tippingOffConfirmed", false))
            .good(set("/tippingOffConfirmed", true))
            .looks((look, out) ->
                    out.when(!Boolean.TRUE.equals(look.content().tippingOffConfirmed()), "/tippingOffConfirmed"));

    static final Rule H19 = warning("H19")
            .says(
                    "至急の届出です。すぐに連絡のとれる担当者の電話番号を記入してください。",
                    "This is urgent. Please give a telephone number at which the reporting person can be reached.")
            .bad(set("/urgency", "URGENT").and("/reportingPerson/phone", null))
            .good(set("/urgency", "URGENT"))
            .looks((look, out) -> {
                FilingContent content = look.content();
                boolean urgent = "URGENT".equals(content.urgency()) || "TERROR".equals(content.urgency());
                boolean reachable = content.reportingPerson() != null
                        && !Reads.blank(content.reportingPerson().phone());
                out.when(urgent && !reachable, "/reportingPerson/phone");
            });

    static final Rule H30 = fatal("H30")
            .says(
                    "取下げの理由を10文字以上4,000文字以内で記入してください。",
                    "Please give the reason for the withdrawal in 10 to 4,000 characters.")
            .bad(WITHDRAWAL.and("/narrative", "誤り"))
            .good(WITHDRAWAL.and("/narrative", "同じ取引を二重に届け出ていたため、取り下げます。"))
            .looks((look, out) -> {
                String reason = look.content().narrative();
                int length = reason == null ? 0 : Reads.length(reason.strip());
                boolean wrong = length < SHORTEST_REASON || length > LONGEST_REASON;
                out.when(RuleBook.withdraws(look.content()) && wrong, "/narrative");
            });

    static final List<Rule> ALL = List.of(H01, H02, H03, H04, H05, H09, H19, H30);

    private SenderRules() {}

    /** The name to compare by: spaces of either width do not make another person. */
    private static String name(@Nullable Officer officer) {
        String name = officer == null ? null : officer.name();
        return name == null
                ? ""
                : Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
