package jp.todoke.filing.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingContent.ConfirmedWarning;
import jp.todoke.filing.Finding;
import jp.todoke.platform.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a page lists it.
 *
 * @param place where, in words
 * @param text what to do
 * @param tidy the form that the text there could take, where it can
 * @param missing whether something is still to be filled in, rather than to be corrected
 * @param quiet whether the field itself stays silent, since its section was not begun
 * @param confirmed the preparer's reason for a warning that is meant so, empty where he gave none; null where it is open
 */
public record FindingLine(
        String rule,
        boolean fatal,
        String pointer,
        String place,
        String text,
        @Nullable TidyText tidy,
        boolean missing,
        boolean quiet,
        @Nullable String confirmed) {
    /** The rule that asks whether a number is an Individual Number. */
    static final String MY_NUMBER = "T03";

    /** Fatal ones first, in the order of the form. */
    static List<Finding> inOrder(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing((Finding f) -> !f.fatal()).thenComparing(f -> FormSection.of(f.pointer())))
                .toList();
    }

    /** Findings in words and in order, for the form: none of them is confirmed there yet. */
    static List<FindingLine> of(List<Finding> findings, DraftTree tree, Texts texts, boolean all) {
        return of(findings, tree, List.of(), texts, all);
    }

    /** All findings of a content that was passed on, with what its preparer said of them. */
    static List<FindingLine> of(List<Finding> findings, FilingContent content, Texts texts) {
        return of(findings, DraftTree.of(content), content.confirmedWarnings(), texts, true);
    }

    private static List<FindingLine> of(
            List<Finding> findings, DraftTree tree, List<ConfirmedWarning> confirmed, Texts texts, boolean all) {
        PlaceWords places = new PlaceWords(tree, texts);
        Locale locale = texts.locale();
        return inOrder(findings).stream()
                .map(f -> new FindingLine(
                        f.rule(),
                        f.fatal(),
                        f.pointer(),
                        places.of(f.pointer()),
                        f.text(locale),
                        TidyText.of(f.pointer(), tree).orElse(null),
                        f.fatal() && !f.pointer().isEmpty() && tree.isMissing(f.pointer()),
                        !all && !FormSection.of(f.pointer()).isTouched(tree),
                        reason(f, confirmed)))
                .toList();
    }

    private static @Nullable String reason(Finding finding, List<ConfirmedWarning> confirmed) {
        return confirmed.stream()
                .filter(warning -> finding.rule().equals(warning.rule())
                        && finding.pointer().equals(Objects.toString(warning.pointer(), "")))
                .map(warning -> Objects.toString(warning.reason(), ""))
                .findFirst()
                .orElse(null);
    }

    /** Kind of the status tag. */
    public String kind() {
        if (confirmed != null) {
            return "ok";
        }
        return missing ? "wait" : fatal ? "error" : "late";
    }

    /** What was typed, as far as it would change; empty where there is nothing to change. */
    public String before() {
        return tidy == null ? "" : tidy.before();
    }

    public String after() {
        return tidy == null ? "" : tidy.after();
    }

    /** Whether it asks if a number is an Individual Number, which only the writer can say. */
    public boolean asksMyNumber() {
        return rule.equals(MY_NUMBER);
    }

    public String severityLabel() {
        if (confirmed != null) {
            return "filing.severity.CONFIRMED";
        }
        return missing ? "filing.page.toFillIn" : "filing.severity." + (fatal ? "FATAL" : "WARNING");
    }
}
