package jp.todoke.filing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.Finding;
import jp.todoke.platform.text.Dates;
import jp.todoke.platform.web.Language;

/** How far a draft is: the state of each section, the findings, and the differences after a conflict, in words. */
@Named
@RequestScoped
public class ProgressView {
    /** So many findings on what the page does not show are listed; of more only the number. */
    private static final int LISTED = 20;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    EditView edit;

    @Inject
    CardsView cards;

    @Inject
    Language language;

    private List<Finding> told = List.of();
    private List<Finding> listed = List.of();

    public List<FormSection> getOrder() {
        return List.of(FormSection.values());
    }

    public List<FormSection.Line> getSections() {
        String id = edit.getId();
        // Before the first saving nothing was looked at: what stands there already is no work of anybody.
        boolean begun = id != null && !id.isEmpty();
        DraftTree tree = begun ? edit.tree() : DraftTree.of(ContentTree.empty());
        return FormSection.lines(tree, edit.findings(), new PlaceWords(tree, language.texts()));
    }

    /** What the page lists: all of what it shows, and of the rest as many as anybody reads at once. */
    public List<FindingLine> getListed() {
        return FindingLine.of(listed(), edit.tree(), language.texts(), edit.isAll());
    }

    public int getUnlisted() {
        return edit.findings().size() - listed().size();
    }

    private List<Finding> listed() {
        if (told != edit.findings()) {
            told = edit.findings();
            List<Finding> chosen = new ArrayList<>();
            Map<String, Boolean> onPage = cards.onPage();
            int others = 0;
            for (Finding finding : FindingLine.inOrder(told)) {
                if (isShown(finding, onPage) || others++ < LISTED) {
                    chosen.add(finding);
                }
            }
            listed = chosen;
        }
        return listed;
    }

    /** Whether its field is drawn: it lies outside any card, or in an open one that is on the page. */
    private static boolean isShown(Finding finding, Map<String, Boolean> onPage) {
        String card = Places.card(finding.pointer());
        return card.isEmpty() || onPage.getOrDefault(card, false);
    }

    /** Closed cards on the page in which something must be corrected or confirmed. */
    public List<Mark> getMarks() {
        Map<String, Mark> marks = new LinkedHashMap<>();
        Map<String, Boolean> onPage = cards.onPage();
        for (Finding finding : edit.findings()) {
            String card = Places.card(finding.pointer());
            if (Boolean.FALSE.equals(onPage.get(card))) {
                marks.merge(card, mark(card, finding), Mark::and);
            }
        }
        return List.copyOf(marks.values());
    }

    private Mark mark(String card, Finding finding) {
        boolean missing = finding.fatal() && edit.tree().isMissing(finding.pointer());
        return new Mark(card, finding.fatal() && !missing ? 1 : 0, missing ? 1 : 0, finding.fatal() ? 0 : 1);
    }

    /** Whether there is a number that looks like an Individual Number, so that its writer is asked what it is. */
    public boolean isAskingMyNumber() {
        return edit.findings().stream().anyMatch(finding -> finding.rule().equals(FindingLine.MY_NUMBER));
    }

    public long getFatal() {
        return edit.findings().stream().filter(Finding::fatal).count();
    }

    public long getWarnings() {
        return edit.findings().size() - getFatal();
    }

    /** The time of day (JST) of the last saving; empty before the first. */
    public String getSavedClock() {
        Instant at = edit.saved().at();
        return at == null ? "" : CLOCK.format(at.atZone(Dates.JST));
    }

    public boolean isSomethingNotKept() {
        return !edit.saved().notKept().isEmpty();
    }

    /** The first place whose text was not kept. */
    public String getFirstNotKept() {
        return edit.saved().notKept().stream().map(Finding::pointer).findFirst().orElse("");
    }

    /** What two people wrote differently, for this one to decide. */
    public List<Difference> getDifferences() {
        DraftTree stored = edit.saved().theirs();
        DraftTree theirs = stored == null ? edit.tree() : stored;
        return Difference.of(edit.saved().collisions(), edit.tree(), theirs, language.texts());
    }
}
