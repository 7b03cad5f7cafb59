package jp.todoke.filing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import jp.todoke.filing.Finding;
import jp.todoke.platform.text.Dates;
import jp.todoke.platform.web.Language;

/** How far a draft is: the state of each section, the findings, and the differences after a conflict, in words. */
@Named
@RequestScoped
public class ProgressView {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    EditView edit;

    @Inject
    Language language;

    public List<FormSection.Line> getSections() {
        return FormSection.lines(edit.tree(), edit.findings());
    }

    public List<FindingLine> getFindings() {
        return FindingLine.of(edit.findings(), edit.tree(), language.texts(), edit.isAll());
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

    public List<Difference> getDifferences() {
        DraftTree theirs = edit.theirs();
        return theirs == null ? List.of() : Difference.between(edit.tree(), theirs, language.texts());
    }
}
