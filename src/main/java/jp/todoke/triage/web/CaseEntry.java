package jp.todoke.triage.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.todoke.triage.CaseDecision;
import jp.todoke.triage.CaseDetails;
import jp.todoke.triage.CaseNote;

/**
 * One thing that was written on a case.
 *
 * @param title key of what it is
 * @param outcome key of the decision's outcome, empty for notes
 */
public record CaseEntry(String title, String outcome, String text, String name, Instant at) {
    /** Notes and decisions, the latest first. */
    static List<CaseEntry> of(CaseDetails details) {
        return Stream.concat(
                        details.decisions().stream().map(CaseEntry::of),
                        details.notes().stream().map(CaseEntry::of))
                .sorted(Comparator.comparing(CaseEntry::at).reversed())
                .toList();
    }

    private static CaseEntry of(CaseDecision decision) {
        return new CaseEntry(
                "triage.case.history.decision",
                decision.outcome().key(),
                decision.reason(),
                decision.deciderName(),
                decision.at());
    }

    private static CaseEntry of(CaseNote note) {
        String title =
                switch (note.kind()) {
                    case NOTE -> "triage.case.history.note";
                    case REOPENED -> "triage.case.history.reopened";
                };
        return new CaseEntry(title, "", note.text(), note.authorName(), note.at());
    }
}
