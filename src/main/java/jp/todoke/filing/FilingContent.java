package jp.todoke.filing;

import static jp.todoke.filing.Said.Kind.DATE;
import static jp.todoke.filing.Said.Kind.INSTANT;
import static jp.todoke.filing.Said.Kind.LINES;
import static jp.todoke.filing.Said.Kind.NUMBER;
import static jp.todoke.filing.Said.Kind.PARTIAL_DATE;
import static jp.todoke.filing.Said.Kind.REF;
import static jp.todoke.filing.Said.Kind.YEN;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything one filing says; the same for form, JSON and every later channel. Terms follow goAML 5.0.2 and the Japanese
 * form where they have one.
 *
 * <p>Every leaf is text exactly as it was said (dates, amounts and codes too) or a yes/no that may be missing, so a draft
 * never loses typing and the rules can tell everything that is wrong at once. Lists are never null.
 *
 * <p>"Unknown" is a value of its own, never a dummy text: lists of codes have a code for it, and a part with a list
 * {@code unknown} names there those of its fields (marked {@link Said#unknowable}) that were asked for and are not known.
 *
 * @param reportCode kind of report
 * @param entityReference the exchange's own reference, unique within the exchange
 * @param filingKind initial, supplement, correction, withdrawal
 * @param priorReceiptNo receipt number of the filing that this one supplements, corrects or withdraws
 * @param seriesNo number of this filing within a series on one matter, from 1
 * @param language language of the narrative
 * @param continuing whether this reports activity that goes on, with the period covered
 * @param detectedOn day (in Japan) on which suspicion was formed
 * @param foundAt when a past transfer to a designated person was found: the clock of the urgent lane
 * @param narrative why it is suspicious, 50 to 16,000 characters
 * @param indicatorText what indicator F9 ("other") stands for
 * @param totalAmountJpy sum of the suspicious transactions
 * @param totalExplanation why the total differs from that sum
 * @param attempted whether the dealing was only attempted
 * @param tippingOffConfirmed that neither the customer nor anyone related was told
 * @param noMyNumber that numbers which look like an Individual Number are none
 * @param location the office at which the dealings took place
 * @param confirmedWarnings warnings of the rule book that are meant so
 */
public record FilingContent(
        @Said(codes = "REPORT_CODE", required = true) @Nullable
        String reportCode,

        @Said(max = 64, required = true) @Nullable String entityReference,

        @Said(codes = "FILING_KIND", required = true) @Nullable
        String filingKind,

        @Said(max = 24) @Nullable String priorReceiptNo,
        @Said(kind = NUMBER, max = 2) @Nullable String seriesNo,
        @Said(codes = "LANGUAGE") @Nullable String language,
        @Nullable Boolean continuing,
        @Said(kind = DATE) @Nullable String coverPeriodFrom,
        @Said(kind = DATE) @Nullable String coverPeriodTo,
        @Said(kind = DATE, required = true) @Nullable String detectedOn,
        @Said(kind = INSTANT) @Nullable String foundAt,

        @Said(codes = "DETECTION", required = true) @Nullable
        String detectionSource,

        @Said(codes = "URGENCY", required = true) @Nullable String urgency,
        @Said(kind = LINES, max = 16_000) @Nullable String narrative,
        @Said(codes = "OFFENCE", items = 17) List<String> offences,
        @Said(codes = "INDICATOR", items = 60) List<String> indicators,
        @Said(kind = LINES, max = 1_000) @Nullable String indicatorText,
        @Said(codes = "ACTION", items = 13) List<String> actions,
        @Said(kind = LINES, max = 4_000) @Nullable String actionComment,
        @Said(kind = YEN, required = true) @Nullable String totalAmountJpy,
        @Said(kind = LINES, max = 1_000) @Nullable String totalExplanation,
        @Nullable Boolean attempted,
        @Nullable Boolean tippingOffConfirmed,
        @Nullable Boolean noMyNumber,
        @Nullable Officer reportingPerson,
        @Nullable Officer approver,
        @Nullable Address location,
        @Said(items = 100) List<ListEntry> listEntries,
        @Said(items = 50) List<RelatedReport> relatedReports,
        @Said(items = 200) List<Party> parties,
        @Said(items = 400) List<Relation> relations,
        @Said(items = 500) List<Wallet> wallets,
        @Said(items = 500) List<Transaction> transactions,
        @Said(items = 20) List<Attachment> attachments,
        @Said(items = 2_000) List<ConfirmedWarning> confirmedWarnings) {

    public FilingContent {
        offences = List.copyOf(offences);
        indicators = List.copyOf(indicators);
        actions = List.copyOf(actions);
        listEntries = List.copyOf(listEntries);
        relatedReports = List.copyOf(relatedReports);
        parties = List.copyOf(parties);
        relations = List.copyOf(relations);
        wallets = List.copyOf(wallets);
        transactions = List.copyOf(transactions);
        attachments = List.copyOf(attachments);
        confirmedWarnings = List.copyOf(confirmedWarnings);
    }

    /** A person of the exchange who stands for this filing. */
    public record Officer(
            @Said(max = 100) @Nullable String name,
            @Said(max = 100) @Nullable String title,
            @Said(max = 100) @Nullable String department,
            @Said(max = 30) @Nullable String phone,
            @Said(max = 254) @Nullable String email) {}

    /**
     * A listed person or body that a party or wallet matches or may match.
     *
     * @param party who matches it
     * @param wallet which address matches it
     * @param frozenAmountJpy what was frozen, in yen; 0 where there was nothing
     * @param mofReportedOn day of the report to the Ministry of Finance
     */
    public record ListEntry(
            @Said(max = 100, required = true) @Nullable String list,
            @Said(max = 100) @Nullable String reference,
            @Said(required = true) @Nullable String name,
            @Said(codes = "MATCH_KIND") @Nullable String match,
            @Said(kind = REF, max = 20) @Nullable String party,
            @Said(kind = REF, max = 20) @Nullable String wallet,
            @Said(kind = INSTANT) @Nullable String frozenAt,
            @Said(kind = YEN) @Nullable String frozenAmountJpy,
            @Said(kind = DATE) @Nullable String mofReportedOn) {}

    /** An earlier filing of the same exchange that belongs to this one, or the request that it answers. */
    public record RelatedReport(
            @Said(codes = "RELATED_REPORT", required = true) @Nullable
            String kind,

            @Said(max = 24, required = true) @Nullable String receiptNo,

            @Said(kind = LINES, max = 500) @Nullable String note) {}

    /**
     * How two parties stand to each other: {@code party} is the {@code kind} of {@code relatedTo}.
     *
     * @param since from when, as precisely as known
     */
    public record Relation(
            @Said(kind = REF, max = 20, required = true) @Nullable
            String party,

            @Said(codes = "PARTY_RELATION", required = true) @Nullable
            String kind,

            @Said(kind = REF, max = 20, required = true) @Nullable
            String relatedTo,

            @Said(kind = PARTIAL_DATE) @Nullable String since,
            @Said(kind = LINES, max = 500) @Nullable String note) {}

    /**
     * A warning that is meant so. Who confirmed it and when, the receipt tells.
     *
     * @param pointer the place the warning speaks of; empty for the whole
     */
    public record ConfirmedWarning(
            @Said(max = 10, required = true) @Nullable String rule,
            @Said @Nullable String pointer,
            @Said(kind = LINES, max = 500) @Nullable String reason) {}

    /**
     * A file that was handed in beforehand. Its name, type, size and hash are those of the stored file (rule F08), so that
     * the hash of this content binds the file's bytes.
     *
     * @param id under which the portal keeps the file
     * @param size in bytes
     * @param sha256 of the file's bytes, in lower-case hexadecimal
     * @param malwareCheck what came of the check for malware; missing as long as it is not over
     * @param description what the file shows
     */
    public record Attachment(
            @Said(max = 20, required = true) @Nullable String id,

            @Said(codes = "ATTACHMENT_KIND", required = true) @Nullable
            String kind,

            @Said(required = true) @Nullable String fileName,
            @Said(max = 100, required = true) @Nullable String mediaType,

            @Said(kind = NUMBER, required = true) @Nullable String size,

            @Said(max = 64, required = true) @Nullable String sha256,
            @Said(codes = "MALWARE_CHECK") @Nullable String malwareCheck,
            @Said(kind = LINES, max = 1_000) @Nullable String description) {}
}
