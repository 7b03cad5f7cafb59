package jp.todoke.filing.web;

/**
 * What waits in a closed card.
 *
 * @param at its place
 * @param wrong how much must be corrected
 * @param missing how much is still to be filled in
 * @param warnings how much must be confirmed
 */
public record Mark(String at, int wrong, int missing, int warnings) {
    Mark and(Mark other) {
        return new Mark(at, wrong + other.wrong, missing + other.missing, warnings + other.warnings);
    }

    /** Kind of the status tag: nothing is alarming that is only not there yet. */
    public String kind() {
        return wrong > 0 ? "error" : missing > 0 ? "neutral" : "late";
    }

    /** Text key of what is told, for {@link #count}. */
    public String words() {
        return "filing.page.mark." + (wrong > 0 ? "WRONG" : missing > 0 ? "MISSING" : "WARNING");
    }

    public int count() {
        return wrong > 0 ? wrong : missing > 0 ? missing : warnings;
    }
}
