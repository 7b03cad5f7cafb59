package jp.todoke.filing.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
 */
public record FindingLine(
        String rule,
        boolean fatal,
        String pointer,
        String place,
        String text,
        @Nullable TidyText tidy,
        boolean missing,
        boolean quiet) {

    /** Fatal ones first, in the order of the form. */
    static List<Finding> inOrder(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing((Finding f) -> !f.fatal()).thenComparing(f -> FormSection.of(f.pointer())))
                .toList();
    }

    /** Findings in words and in order. */
    static List<FindingLine> of(List<Finding> findings, DraftTree tree, Texts texts, boolean all) {
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
                        !all && !FormSection.of(f.pointer()).isTouched(tree)))
                .toList();
    }

    /** Kind of the status tag. */
    public String kind() {
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
        return rule.equals("T03");
    }

    public String severityLabel() {
        return missing ? "filing.page.toFillIn" : "filing.severity." + (fatal ? "FATAL" : "WARNING");
    }
}
