package jp.todoke.filing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import jp.todoke.filing.StoredAttachment;
import jp.todoke.platform.text.Dates;

/**
 * What the rules must know that the content does not say; looked up beforehand, so that the rules stay plain.
 *
 * @param now the moment of the check
 * @param registered whether the exchange's registration is active
 * @param referenceTaken whether another filing of this exchange already bears the entity reference
 * @param priorFound whether {@code priorReceiptNo} names an accepted filing of this exchange
 * @param reportedElsewhere transaction ids, as {@code network hash} in normalised form, that stand in other filings of this
 *     exchange
 * @param personsFromAccounts whether the portal itself fills in reporting person and approver (the form), so that they need
 *     not be said
 * @param files the stored files of this exchange that the content names, by the text of their id
 */
public record Surroundings(
        Instant now,
        boolean registered,
        boolean referenceTaken,
        boolean priorFound,
        Set<String> reportedElsewhere,
        boolean personsFromAccounts,
        Map<String, StoredAttachment> files) {
    public Surroundings {
        reportedElsewhere = Set.copyOf(reportedElsewhere);
        files = Map.copyOf(files);
    }

    /** An exchange in good standing that files this for the first time. */
    public static Surroundings plain(Instant now) {
        return new Surroundings(now, true, false, false, Set.of(), false, Map.of());
    }

    /** The civil date in Japan. */
    public LocalDate today() {
        return Dates.inJapan(now);
    }

    public Surroundings withRegistered(boolean yes) {
        return new Surroundings(now, yes, referenceTaken, priorFound, reportedElsewhere, personsFromAccounts, files);
    }

    public Surroundings withReferenceTaken(boolean yes) {
        return new Surroundings(now, registered, yes, priorFound, reportedElsewhere, personsFromAccounts, files);
    }

    public Surroundings withPriorFound(boolean yes) {
        return new Surroundings(now, registered, referenceTaken, yes, reportedElsewhere, personsFromAccounts, files);
    }

    public Surroundings withReportedElsewhere(Set<String> ids) {
        return new Surroundings(now, registered, referenceTaken, priorFound, ids, personsFromAccounts, files);
    }

    public Surroundings withPersonsFromAccounts(boolean yes) {
        return new Surroundings(now, registered, referenceTaken, priorFound, reportedElsewhere, yes, files);
    }

    public Surroundings withFiles(Map<String, StoredAttachment> stored) {
        return new Surroundings(
                now, registered, referenceTaken, priorFound, reportedElsewhere, personsFromAccounts, stored);
    }
}
