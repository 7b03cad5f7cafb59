package jp.todoke.filing.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One version of the rule book: what came with it. Whoever checks filings at home compares its version with his own.
 *
 * @param version grows with every change of a rule, {@code year.number}
 * @param since first day in force
 * @param added rules that came with it
 * @param amended rules that say something else than before
 * @param ja what changed, in Japanese
 * @param en what changed, in English
 */
public record RuleEdition(
        String version, LocalDate since, Set<String> added, Set<String> amended, String ja, String en) {
    /** All editions, the first one first. */
    public static final List<RuleEdition> ALL = List.of(
            new RuleEdition("2026.1", LocalDate.of(2026, 11, 20), Set.of(), Set.of(), "最初の版です。", "The first edition."),
            new RuleEdition(
                    "2026.2",
                    LocalDate.of(2026, 11, 22),
                    Set.of(
                            "A07", "A12", "A13", "C09", "C10", "F01", "F02", "F03", "F04", "F05", "F06", "F07", "F08",
                            "H21", "H22", "H23", "H24", "H25", "H26", "H30", "H31", "H32", "P17", "P26", "P27", "P28",
                            "P29", "P30", "P31", "T06", "T11", "X22", "X23", "X24", "X25"),
                    Set.of("P03", "P04", "T07", "T09", "H01", "X05"),
                    "不明とした項目、関係者どうしの関係、関連する届出、過去の移転、取下げ、添付書類の規則を加えました。注意は確認しなければ送付できません。",
                    "Rules on what is not known, relations, related filings, past transfers, withdrawals and attachments."
                            + " Warnings must be confirmed."),
            new RuleEdition(
                    "2026.3",
                    LocalDate.of(2026, 11, 23),
                    Set.of(),
                    Set.of("A07"),
                    "リストにあるアドレスを、口座番号、取引の説明、届出を行う理由のなかでも探します。",
                    "Addresses on a list are also looked for in account numbers, descriptions of transactions and the"
                            + " narrative."),
            new RuleEdition(
                    "2026.4",
                    LocalDate.of(2026, 11, 23),
                    Set.of(),
                    Set.of("C01", "C09", "P23", "X11"),
                    "疑いのある口座の理由は、名義人に理由が記入されていれば要りません。取引の方法とレートの出所を、不明とすることができます。",
                    "Of a suspected account no reason is asked where its holder's is stated. The manner of a transaction and"
                            + " the source of its rate may be stated as not known."));

    public String text(Locale locale) {
        return locale.getLanguage().equals("en") ? en : ja;
    }

    /** The one in force. */
    static RuleEdition latest() {
        return ALL.get(ALL.size() - 1);
    }

    /** The one with which a rule came. */
    static RuleEdition of(String rule) {
        return ALL.stream()
                .filter(edition -> edition.added().contains(rule))
                .findFirst()
                .orElse(ALL.get(0));
    }
}
