package jp.todoke.summaries.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The authority's work on a filing, for the authority's eyes only.
 *
 * @param caseState in words
 * @param assignee who has the case; null where nobody has
 * @param notes in the order they were written
 * @param decision null while undecided
 */
public record TriagePart(
        String caseState,
        @Nullable String assignee,
        List<CaseNote> notes,
        @Nullable CaseDecision decision) {

    public TriagePart {
        notes = List.copyOf(notes);
    }
}
