package jp.todoke.filing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.todoke.filing.Finding;

/** The sections of the form, and what of a content each asks for. Its name is the text {@code filing.page.section.<name>}. */
public enum FormSection {
    OVERVIEW(
            "reportCode",
            "entityReference",
            "filingKind",
            "priorReceiptNo",
            "detectedOn",
            "foundAt",
            "detectionSource",
            "urgency",
            "continuing",
            "coverPeriodFrom",
            "coverPeriodTo",
            "seriesNo",
            "location",
            "relatedReports",
            "listEntries"),
    PARTIES("parties", "relations"),
    WALLETS("wallets"),
    TRANSACTIONS("transactions", "totalAmountJpy", "totalExplanation", "attempted"),
    SIGNS("indicators", "indicatorText", "offences", "actions", "actionComment"),
    REASON("narrative", "language"),
    ATTACHMENTS("attachments"),
    CONFIRMATION("tippingOffConfirmed", "noMyNumber", "reportingPerson", "approver", "confirmedWarnings");

    /** What a new draft says already; it does not count as begun. */
    private static final Set<String> GIVEN = Set.of("reportCode", "filingKind", "urgency");

    private final List<String> fields;

    FormSection(String... fields) {
        this.fields = List.of(fields);
    }

    /** How far a section is. */
    public enum State {
        UNTOUCHED,
        INCOMPLETE,
        ERRORS,
        COMPLETE
    }

    /**
     * A section as the side panel shows it.
     *
     * @param anchor id of its heading on the page
     * @param fatal how many places must be corrected or filled in
     * @param warnings how many places must be confirmed
     */
    public record Line(FormSection section, State state, String anchor, long fatal, long warnings) {
        public String label() {
            return "filing.page.section." + section.name();
        }

        public String stateLabel() {
            return "filing.page.sectionState." + state.name();
        }

        /** Kind of the status tag. */
        public String kind() {
            return switch (state) {
                case UNTOUCHED -> "neutral";
                case INCOMPLETE -> "wait";
                case ERRORS -> "error";
                case COMPLETE -> "ok";
            };
        }
    }

    /** The section in which a place lies; what concerns the whole is in the first. */
    static FormSection of(String pointer) {
        List<String> steps = DraftTree.steps(pointer);
        return Arrays.stream(values())
                .filter(section -> !steps.isEmpty() && section.fields.contains(steps.get(0)))
                .findFirst()
                .orElse(OVERVIEW);
    }

    static List<Line> lines(DraftTree tree, List<Finding> findings) {
        return Arrays.stream(values())
                .map(section -> section.line(tree, findings))
                .toList();
    }

    boolean isTouched(DraftTree tree) {
        return fields.stream().anyMatch(field -> !GIVEN.contains(field) && !tree.isBlank("/" + field));
    }

    private Line line(DraftTree tree, List<Finding> findings) {
        List<Finding> mine =
                findings.stream().filter(f -> of(f.pointer()) == this).toList();
        List<Finding> fatal = mine.stream().filter(Finding::fatal).toList();
        // A finding where something is said speaks of an error, one where nothing is said of something missing.
        boolean wrong = fatal.stream().anyMatch(f -> !f.pointer().isEmpty() && !tree.isBlank(f.pointer()));
        State state = !isTouched(tree)
                ? State.UNTOUCHED
                : wrong ? State.ERRORS : fatal.isEmpty() ? State.COMPLETE : State.INCOMPLETE;
        return new Line(this, state, "section-" + name(), fatal.size(), mine.size() - fatal.size());
    }
}
