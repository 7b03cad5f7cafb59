package jp.todoke.filing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import jp.todoke.filing.Finding;
import jp.todoke.platform.text.Dates;
import jp.todoke.platform.web.Language;

/** How far a draft is: the state of each section, the findings, and the differences after a conflict, in words. */
@Named
@RequestScoped
public class ProgressView {
    private static final int LISTED = 100;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    EditView edit;

    @Inject
    Language language;

    private List<Finding> told = List.of();
    private List<FindingLine> lines = List.of();

    public List<FormSection.Line> getSections() {
        return FormSection.lines(edit.tree(), edit.findings());
    }

    /** All findings in words. */
    public List<FindingLine> getFindings() {
        if (told != edit.findings()) {
            told = edit.findings();
            lines = FindingLine.of(told, edit.tree(), language.texts(), edit.isAll());
        }
        return lines;
    }

    /** What the page lists: as many as anybody reads at once, and all of the cards that stand open. */
    public List<FindingLine> getListed() {
        List<FindingLine> all = getFindings();
        return IntStream.range(0, all.size())
                .filter(i -> i < LISTED || edit.tree().isShown(all.get(i).pointer()))
                .mapToObj(all::get)
                .toList();
    }

    public int getUnlisted() {
        return getFindings().size() - getListed().size();
    }

    public long getFatal() {
        return edit.findings().stream().filter(Finding::fatal).count();
    }

    public long getWarnings() {
        return edit.findings().size() - getFatal();
    }

    /** The time of day (JST) of the last saving; empty before the first. */
    public String getSavedClock() {
        Instant at = edit.savedAt();
        return at == null ? "" : CLOCK.format(at.atZone(Dates.JST));
    }

    public boolean isSomethingNotKept() {
        return !edit.notKept().isEmpty();
    }

    /** The first place whose text was not kept. */
    public String getFirstNotKept() {
        return edit.notKept().stream().map(Finding::pointer).findFirst().orElse("");
    }

    /** What two people wrote differently, for this one to decide. */
    public List<Difference> getDifferences() {
        return Difference.of(edit.collisions(), edit.tree(), edit.theirs(), language.texts());
    }
}
