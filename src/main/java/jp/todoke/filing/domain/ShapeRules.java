package jp.todoke.filing.domain;

import static jp.todoke.filing.domain.Example.sample;
import static jp.todoke.filing.domain.Example.set;
import static jp.todoke.filing.domain.Example.without;
import static jp.todoke.filing.domain.Rule.fatal;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.todoke.filing.FilingContent.ConfirmedWarning;
import jp.todoke.filing.Said;
import jp.todoke.filing.Shape;

/** What holds for every field alike, read from {@link Said}: required, lengths, codes, forms of dates and numbers. */
final class ShapeRules {
    private static final Pattern PARTIAL = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");
    /** Lists whose unknown codes have a rule of their own. */
    private static final Set<String> OWN_RULE = Set.of("REPORT_CODE", "COUNTRY");

    static final Rule C01 = fatal("C01")
            .says("必須の項目です。記入してください。", "This is required. Please fill it in.")
            .bad(without("/detectionSource"))
            .good(set("/detectionSource", "STAFF"))
            .looks((look, out) -> {
                for (Look.Part part : look.parts()) {
                    for (Shape.Field field : part.shape().fields()) {
                        // H01 and H02 speak of their own fields.
                        boolean own = part.pointer().isEmpty()
                                && (field.name().equals("reportCode")
                                        || field.name().equals("entityReference"));
                        if (field.required() && !own && missing(part, field)) {
                            out.at(part.pointer() + "/" + field.name());
                        }
                    }
                }
                for (Leaf leaf : look.leaves()) {
                    boolean item = leaf.field().holds() == Shape.Holds.TEXTS;
                    out.when(item && leaf.text().isBlank(), leaf.pointer());
                }
            });

    static final Rule C02 = fatal("C02")
            .says("文字数の上限を超えています。短くしてください。", "The text is too long. Please shorten it.")
            .bad(set("/parties/0/person/occupation", "あ".repeat(256)))
            .good(set("/parties/0/person/occupation", "あ".repeat(255)))
            .looks((look, out) -> {
                for (Leaf leaf : look.leaves()) {
                    int length = Reads.length(leaf.text());
                    // The narrative's own rule H10 tells both of its limits.
                    if (length > leaf.field().max() && !leaf.pointer().equals("/narrative")) {
                        out.at(
                                leaf.pointer(),
                                "（上限 {0} 文字、現在 {1} 文字）",
                                "(limit {0} characters, now {1})",
                                leaf.field().max(),
                                length);
                    }
                }
            });

    static final Rule C03 = fatal("C03")
            .says("選択肢にないコードです。コード表から選んでください。", "This code is not in the list. Please choose from the code list.")
            .bad(set("/urgency", "SOON"))
            .good(set("/urgency", "URGENT"))
            .looks((look, out) -> {
                for (Leaf leaf : look.leaves()) {
                    leaf.field()
                            .codes()
                            .filter(list -> !OWN_RULE.contains(list.id()))
                            .filter(list -> !leaf.text().isBlank() && !list.has(leaf.text()))
                            .ifPresent(list ->
                                    out.at(leaf.pointer(), "（{0}）", "({1})", list.ja(), list.en() + ", " + list.id()));
                }
            });

    static final Rule C04 = fatal("C04")
            .says("実在する日付を YYYY-MM-DD の形で記入してください。", "Please give a date that exists, in the form YYYY-MM-DD.")
            .bad(set("/detectedOn", "2026-02-30"))
            .good(set("/detectedOn", "2026-11-10"))
            .looks((look, out) -> {
                for (Leaf leaf : look.leaves()) {
                    Said.Kind kind = leaf.field().kind();
                    boolean wrong =
                            kind == Said.Kind.DATE && Reads.date(leaf.text()).isEmpty()
                                    || kind == Said.Kind.PARTIAL_DATE && !partialDate(leaf.text());
                    out.when(wrong, leaf.pointer());
                }
            });

    static final Rule C05 = fatal("C05")
            .says(
                    "日時を時差つきで記入してください（例 2026-11-22T12:04:05+09:00）。",
                    "Please give date and time with the offset, such as 2026-11-22T12:04:05+09:00.")
            .bad(set("/transactions/0/executedAt", "2026-11-18T09:15:00"))
            .good(set("/transactions/0/executedAt", "2026-11-18T09:15:00+09:00"))
            .looks((look, out) -> {
                for (Leaf leaf : look.leaves()) {
                    out.when(
                            leaf.field().kind() == Said.Kind.INSTANT
                                    && Reads.instant(leaf.text()).isEmpty(),
                            leaf.pointer());
                }
            });

    static final Rule C06 = fatal("C06")
            .says(
                    "0以上の数を、桁区切りや指数を使わずに半角数字で記入してください。",
                    "Please give a number of zero or more in plain digits, without separators or exponents.")
            .bad(set("/transactions/0/from/0/amount", "1,5"))
            .good(set("/transactions/0/from/0/amount", "0.15"))
            .looks((look, out) -> {
                for (Leaf leaf : look.leaves()) {
                    Said.Kind kind = leaf.field().kind();
                    if (kind == Said.Kind.NUMBER) {
                        out.when(!WHOLE.matcher(leaf.text()).matches(), leaf.pointer());
                    } else if (kind == Said.Kind.YEN || kind == Said.Kind.AMOUNT) {
                        Optional<BigDecimal> value = Reads.decimal(leaf.text());
                        int most = kind == Said.Kind.YEN ? 15 : 20;
                        if (value.isEmpty() || value.get().signum() < 0) {
                            out.at(leaf.pointer());
                        } else if (Reads.wholeDigits(value.get()) > most) {
                            out.at(leaf.pointer(), "（整数部は {0} 桁まで）", "(at most {0} digits before the point)", most);
                        }
                    }
                }
            });

    static final Rule C07 = fatal("C07")
            .says("件数の上限を超えています。", "There are too many items.")
            .bad(set("/parties/0/person/phones", Collections.nCopies(11, "+81312345678")))
            .good(set("/parties/0/person/phones", Collections.nCopies(10, "+81312345678")))
            .looks((look, out) -> {
                for (Look.Part part : look.parts()) {
                    for (Shape.Field field : part.shape().fields()) {
                        if (field.items() < Integer.MAX_VALUE
                                && part.shape().value(part.part(), field) instanceof List<?> items
                                && items.size() > field.items()) {
                            out.at(
                                    part.pointer() + "/" + field.name(),
                                    "（上限 {0} 件、現在 {1} 件）",
                                    "(limit {0}, now {1})",
                                    field.items(),
                                    items.size());
                        }
                    }
                }
            });

    static final Rule C08 = fatal("C08")
            .says("改行やタブを入れずに、一行で記入してください。", "Please keep this on one line, without line breaks or tabs.")
            .bad(set("/parties/0/person/nativeName", "見本\n太郎"))
            .good(sample())
            .looks((look, out) -> {
                for (Leaf leaf : look.leaves()) {
                    boolean oneLine = leaf.plain() || leaf.field().kind() == Said.Kind.LINES;
                    out.when(
                            !oneLine && leaf.text().chars().anyMatch(c -> c == '\n' || c == '\r' || c == '\t'),
                            leaf.pointer());
                }
            });

    static final Rule C09 = fatal("C09")
            .says(
                    "「不明」とした項目に記入があるか、不明とできない項目です。どちらかを直してください。",
                    "A field stated as not known says something, or cannot be stated so. Please correct one of the two.")
            .bad(set("/parties/0/person/unknown", List.of("occupation")))
            .good(set("/parties/0/person/unknown", List.of("employer")))
            .looks((look, out) -> {
                for (Look.Part part : look.parts()) {
                    for (String name : part.unknown()) {
                        Optional<Shape.Field> field = part.shape().field(name);
                        if (field.isEmpty() || !field.get().unknowable()) {
                            out.at(part.pointer() + "/" + Shape.UNKNOWN);
                        } else {
                            out.when(!part.shape().silent(part.part(), field.get()), part.pointer() + "/" + name);
                        }
                    }
                }
            });

    static final Rule C10 = fatal("C10")
            .says("確認した注意に、注意ではない規則が書かれています。", "A confirmation names a rule that gives no warning.")
            .bad(set("/confirmedWarnings/-", Map.of("rule", "H10", "pointer", "/narrative")))
            .good(set("/confirmedWarnings/-", Map.of("rule", "H11", "pointer", "/narrative", "reason", "続報あり")))
            .looks((look, out) -> look.eachPart(
                    ConfirmedWarning.class,
                    (pointer, confirmed) -> out.when(!RuleBook.STANDARD.warns(confirmed.rule()), pointer + "/rule")));

    static final List<Rule> ALL = List.of(C01, C02, C03, C04, C05, C06, C07, C08, C09, C10);

    private ShapeRules() {}

    private static boolean missing(Look.Part part, Shape.Field field) {
        Object value = part.shape().value(part.part(), field);
        return (value == null || value instanceof String text && text.isBlank())
                && !part.shape().unknown(part.part(), field);
    }

    static boolean partialDate(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length > 2) {
            return false;
        }
        for (String end : ends) {
            if (!PARTIAL.matcher(end).matches()) {
                return false;
            }
            String whole = end.length() == 4 ? end + "-01-01" : end.length() == 7 ? end + "-01" : end;
            if (Reads.date(whole).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
