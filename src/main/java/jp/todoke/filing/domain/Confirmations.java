package jp.todoke.filing.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingContent.ConfirmedWarning;
import jp.todoke.filing.Finding;
import org.jspecify.annotations.Nullable;

/** Which warnings of a content are meant so: no warning passes in silence, whichever door the content comes through. */
public final class Confirmations {
    private Confirmations() {}

    /** Warnings that the content does not confirm at their place. */
    public static List<Finding> open(FilingContent content, List<Finding> findings) {
        Set<String> confirmed =
                content.confirmedWarnings().stream().map(Confirmations::mark).collect(Collectors.toSet());
        return findings.stream()
                .filter(finding -> !finding.fatal() && !confirmed.contains(finding.mark()))
                .toList();
    }

    /** Confirms all of these warnings, without a reason. */
    public static List<ConfirmedWarning> of(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !finding.fatal())
                .map(finding -> new ConfirmedWarning(finding.rule(), finding.pointer(), null))
                .toList();
    }

    /** The content with these confirmations in place of any earlier ones. */
    public static FilingContent with(FilingContent content, Collection<ConfirmedWarning> confirmed) {
        Map<String, @Nullable Object> tree = ContentTree.bare(content);
        tree.put("confirmedWarnings", confirmed.stream().map(ContentTree::bare).toList());
        return ContentTree.read(tree).content();
    }

    /** Refuses a content with a fatal finding, and one with a warning that is not confirmed. */
    static void refuseUnclear(FilingContent content, List<Finding> findings) {
        if (findings.stream().anyMatch(Finding::fatal)) {
            throw new RefusedFindings(findings);
        }
        List<Finding> open = open(content, findings);
        if (!open.isEmpty()) {
            throw RefusedFindings.unconfirmed(open);
        }
    }

    private static String mark(ConfirmedWarning confirmed) {
        return confirmed.rule() + " " + Objects.requireNonNullElse(confirmed.pointer(), "");
    }
}
