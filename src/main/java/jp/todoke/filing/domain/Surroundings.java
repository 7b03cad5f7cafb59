package jp.todoke.filing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import jp.todoke.filing.StoredAttachment;
import jp.todoke.platform.text.Dates;
import jp.todoke.platform.text.NameFold;

/**
 * What the rules must know that the content does not say; looked up beforehand, so that the rules stay plain.
 *
 * @param now the moment of the check
 * @param registered whether the exchange's registration is active
 * @param referenceTaken whether another filing of this exchange already bears the entity reference
 * @param priorFound whether {@code priorReceiptNo} names an accepted filing of this exchange
 * @param personsFromAccounts whether the portal itself fills in reporting person and approver (the form), so that they need
 *     not be said
 * @param known what was found of the names and numbers in the content
 */
public record Surroundings(
        Instant now,
        boolean registered,
        boolean referenceTaken,
        boolean priorFound,
        boolean personsFromAccounts,
        Known known) {

    /**
     * What was found of the names and numbers that a content holds. Other exchanges' filings are never looked at: what they
     * filed is no filer's business.
     *
     * @param reportedElsewhere transaction ids, as {@code network hash} in normalised form, that stand in other filings of
     *     this exchange
     * @param ownReceipts receipt numbers of accepted filings of this exchange
     * @param listedNames names on a list in force, in the form of {@link NameFold#fold}
     * @param listedAddresses addresses on a list in force, normalised
     * @param files the stored files of this exchange that the content names, by the text of their id
     */
    public record Known(
            Set<String> reportedElsewhere,
            Set<String> ownReceipts,
            Set<String> listedNames,
            Set<String> listedAddresses,
            Map<String, StoredAttachment> files) {
        /** Nothing was found. */
        public static final Known NOTHING = new Known(Set.of(), Set.of(), Set.of(), Set.of(), Map.of());

        public Known {
            reportedElsewhere = Set.copyOf(reportedElsewhere);
            ownReceipts = Set.copyOf(ownReceipts);
            listedNames = Set.copyOf(listedNames);
            listedAddresses = Set.copyOf(listedAddresses);
            files = Map.copyOf(files);
        }
    }

    /** An exchange in good standing that files this for the first time. */
    public static Surroundings plain(Instant now) {
        return new Surroundings(now, true, false, false, false, Known.NOTHING);
    }

    /** The civil date in Japan. */
    public LocalDate today() {
        return Dates.inJapan(now);
    }

    public Set<String> reportedElsewhere() {
        return known.reportedElsewhere();
    }

    public Set<String> ownReceipts() {
        return known.ownReceipts();
    }

    public Map<String, StoredAttachment> files() {
        return known.files();
    }

    public Surroundings withRegistered(boolean yes) {
        return new Surroundings(now, yes, referenceTaken, priorFound, personsFromAccounts, known);
    }

    public Surroundings withPriorFound(boolean yes) {
        return new Surroundings(now, registered, referenceTaken, yes, personsFromAccounts, known);
    }

    public Surroundings withPersonsFromAccounts(boolean yes) {
        return new Surroundings(now, registered, referenceTaken, priorFound, yes, known);
    }

    public Surroundings withReportedElsewhere(Set<String> ids) {
        return with(new Known(ids, known.ownReceipts(), known.listedNames(), known.listedAddresses(), known.files()));
    }

    public Surroundings withOwnReceipts(Set<String> numbers) {
        return with(new Known(
                known.reportedElsewhere(), numbers, known.listedNames(), known.listedAddresses(), known.files()));
    }

    public Surroundings withListed(Set<String> names, Set<String> addresses) {
        return with(new Known(known.reportedElsewhere(), known.ownReceipts(), names, addresses, known.files()));
    }

    public Surroundings withFiles(Map<String, StoredAttachment> stored) {
        return with(new Known(
                known.reportedElsewhere(), known.ownReceipts(), known.listedNames(), known.listedAddresses(), stored));
    }

    private Surroundings with(Known found) {
        return new Surroundings(now, registered, referenceTaken, priorFound, personsFromAccounts, found);
    }
}
