package jp.todoke.notices.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.todoke.platform.text.TextFile;
import org.jspecify.annotations.Nullable;

/**
 * What makes a rule of answers speak, and what satisfies it: small changes to a sample answer, as programs send it. The sample
 * answers the notice of the edition {@code MOF-2022-03-08} at {@code 2022-03-08T06:00:00Z}, in time.
 *
 * @param wrong JSON Pointer to new value; null takes the value away
 * @param right likewise
 * @param around what must be so besides the content
 */
public record AnswerExample(Map<String, @Nullable Object> wrong, Map<String, @Nullable Object> right, Around around) {

    /** What lies outside the content. */
    public enum Around {
        /** Nothing else. */
        PLAIN,
        /** The wrong answer comes from somebody who is not of the exchange. */
        STRANGER,
        /** Both answers come after the due time. */
        LATE,
        /** A filing of the exchange names a designation of the notice. */
        REPORTED
    }

    private static final String DESIGNATION = "MOF-RU-PERSONS-25";
    private static final String NOW = "2022-03-08T06:00:00Z";

    /** The answer that the examples change: "no match", without any finding. */
    public static String sample() {
        return TextFile.read(AnswerExample.class, "/jp/todoke/notices/sample-answer.json");
    }

    public static AnswerExample of(AttestationRule rule) {
        return switch (rule) {
            case S01 -> wrong(set("/edition", "MOF-2022-03-03"));
            case S02 ->
                wrong(set("/scopes/customers/count", 0))
                        .right(and(set("/scopes/customers/count", 0), set("/scopes/customers/reason", "法人顧客のみのため")));
            case S03 -> wrong(frozen("asset", "BTC", "frozenAt", NOW)).right(frozen());
            case S04 ->
                wrong(frozen("amount", "0.5", "asset", "BTC", "frozenAt", "2022-03-07T14:59:00Z"))
                        .right(and(
                                frozen("amount", "0.5", "asset", "BTC", "frozenAt", "2022-03-07T14:59:00Z"),
                                set("/comment", "当社の判断で指定の前日から取引を止めていました。")));
            case S05 -> wrong(Map.of()).around(Around.STRANGER);
            case S06 ->
                wrong(and(set("/screenedAt", "2022-03-09T02:00:00Z"), set("/lateReason", "障害のため")))
                        .right(and(set("/screenedAt", "2022-03-09T00:30:00Z"), set("/lateReason", "障害のため")))
                        .around(Around.LATE);
            case S07 ->
                wrong(Map.of()).right(set("/ownReportsConsidered", true)).around(Around.REPORTED);
            case S12 -> wrong(possible("2022-03-07")).right(possible("2022-03-08"));
            case S13 -> wrong(Map.of()).right(set("/lateReason", "障害のため")).around(Around.LATE);
            case S14 -> wrong(set("/result", "NA")).right(and(set("/result", "NA"), set("/comment", "業務停止中のため")));
            case S15 ->
                wrong(and(set("/result", "POSS"), set("/followUpOn", "2022-03-09")))
                        .right(possible("2022-03-09"));
            case S16 -> wrong(and(frozen(), set("/scopes", Map.of()))).right(frozen());
            case S17 -> wrong(and(frozen(), set("/result", "NONE")));
            case S18 ->
                wrong(frozen("designation", "MOF-RU-PERSONS-1", "noBalance", true, "frozenAt", NOW))
                        .right(frozen());
            case S19 -> wrong(set("/result", null));
            case S20 -> wrong(set("/comment", "\u0007")).right(set("/comment", "改行\nは使えます"));
            case S21 -> wrong(set("/scopes/customers/count", -1));
            case S22 -> wrong(set("/screenedAt", "2022-03-08T07:00:00Z"));
        };
    }

    /** The sample itself is right, unless said otherwise. */
    private static AnswerExample wrong(Map<String, @Nullable Object> changes) {
        return new AnswerExample(changes, Map.of(), Around.PLAIN);
    }

    private AnswerExample right(Map<String, @Nullable Object> changes) {
        return new AnswerExample(wrong, changes, around);
    }

    private AnswerExample around(Around other) {
        return new AnswerExample(wrong, right, other);
    }

    private static Map<String, @Nullable Object> frozen() {
        return frozen("amount", "0.5", "asset", "BTC", "frozenAt", NOW);
    }

    /** "Assets frozen" with one confirmed match that says this besides. */
    private static Map<String, @Nullable Object> frozen(Object... says) {
        return and(set("/result", "MATCH_FROZEN"), set("/matches", List.of(match("CONFIRMED", says))));
    }

    private static Map<String, @Nullable Object> possible(String until) {
        return and(and(set("/result", "POSS"), set("/followUpOn", until)), set("/matches", List.of(match("POSSIBLE"))));
    }

    private static Map<String, @Nullable Object> match(String kind, Object... says) {
        Map<String, @Nullable Object> match =
                values("designation", DESIGNATION, "kind", kind, "subjectReference", "C-000123");
        match.putAll(values(says));
        return match;
    }

    private static Map<String, @Nullable Object> values(Object... says) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < says.length; i += 2) {
            values.put((String) says[i], says[i + 1]);
        }
        return values;
    }

    private static Map<String, @Nullable Object> set(String pointer, @Nullable Object value) {
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        changes.put(pointer, value);
        return changes;
    }

    private static Map<String, @Nullable Object> and(
            Map<String, @Nullable Object> some, Map<String, @Nullable Object> more) {
        Map<String, @Nullable Object> both = new LinkedHashMap<>(some);
        both.putAll(more);
        return both;
    }
}
