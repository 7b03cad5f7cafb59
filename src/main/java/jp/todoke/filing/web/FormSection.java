package jp.todoke.filing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.todoke.filing.Finding;

/**
 * The sections of the form in their order, and what of a content each asks for. A new section is a line here, the text
 * {@code filing.page.section.<NAME>} and the fragment {@code section-<name>.xhtml}; the page draws what stands here.
 */
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

    /** So many places that are missing or wrong are named; of more only the number. */
    private static final int NAMED = 4;

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

    /** A place that must be filled in or corrected, with its name. */
    public record Gap(String pointer, String place) {}

    /**
     * A section as the side panel shows it.
     *
     * @param anchor id of its heading on the page
     * @param fatal how many findings must be corrected or filled in
     * @param warnings how many must be confirmed
     * @param gaps the first places that are missing or wrong
     * @param more how many such places there are besides
     */
    public record Line(
            FormSection section, State state, String anchor, long fatal, long warnings, List<Gap> gaps, int more) {
        public Line {
            gaps = List.copyOf(gaps);
        }

        public String label() {
            return "filing.page.section." + section.name();
        }

        public String stateLabel() {
            return "filing.page.sectionState." + state.name();
        }

        /** What the gaps are: still to be said, or to be put right. */
        public String gapLabel() {
            return "filing.page.gaps." + (state == State.ERRORS ? "WRONG" : "MISSING");
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
        List<String> steps = Places.steps(pointer);
        return Arrays.stream(values())
                .filter(section -> !steps.isEmpty() && section.fields.contains(steps.get(0)))
                .findFirst()
                .orElse(OVERVIEW);
    }

    static List<Line> lines(DraftTree tree, List<Finding> findings, PlaceWords words) {
        Map<FormSection, List<Finding>> bySection =
                findings.stream().collect(Collectors.groupingBy(finding -> of(finding.pointer())));
        return Arrays.stream(values())
                .map(section -> section.line(tree, bySection.getOrDefault(section, List.of()), words))
                .toList();
    }

    boolean isTouched(DraftTree tree) {
        return fields.stream().anyMatch(field -> !GIVEN.contains(field) && !tree.isBlank("/" + field));
    }

    private Line line(DraftTree tree, List<Finding> findings, PlaceWords words) {
        List<Finding> fatal = findings.stream().filter(Finding::fatal).toList();
        boolean wrong = fatal.stream().anyMatch(f -> !f.pointer().isEmpty() && !tree.isMissing(f.pointer()));
        State state = !isTouched(tree)
                ? State.UNTOUCHED
                : wrong ? State.ERRORS : fatal.isEmpty() ? State.COMPLETE : State.INCOMPLETE;
        List<String> places = fatal.stream().map(Finding::pointer).distinct().toList();
        return new Line(
                this,
                state,
                "section-" + name(),
                fatal.size(),
                findings.size() - fatal.size(),
                places.stream()
                        .limit(NAMED)
                        .map(pointer -> new Gap(pointer, words.of(pointer)))
                        .toList(),
                Math.max(0, places.size() - NAMED));
    }

    /** The fragment of the page that draws it. */
    public String getFragment() {
        return "/WEB-INF/fragments/filing/section-" + name().toLowerCase(Locale.ROOT) + ".xhtml";
    }
}
