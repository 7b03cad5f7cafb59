package jp.todoke.filing;

import static jp.todoke.filing.Said.Kind.AMOUNT;
import static jp.todoke.filing.Said.Kind.DATE;
import static jp.todoke.filing.Said.Kind.FIELD;
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
     * Somebody involved; defined once and referred to by {@code ref}. Which of person, entity and account is filled in
     * follows {@code subjectKind}.
     *
     * @param significance how much this party matters here, 0 (little) to 10 (most)
     * @param country where this party mainly is, seen from the dealings
     * @param reason why this party is suspected
     * @param description of a party who could not be identified
     */
    public record Party(
            @Said(max = 20, required = true) @Nullable String ref,

            @Said(codes = "PARTY_ROLE", required = true) @Nullable
            String role,

            @Said(codes = "SUBJECT_KIND", required = true) @Nullable
            String subjectKind,

            @Nullable Boolean isMyClient,
            @Nullable Boolean isSuspected,
            @Said(kind = NUMBER, max = 2) @Nullable String significance,
            @Said(codes = "COUNTRY") @Nullable String country,
            @Said(kind = LINES, max = 4_000) @Nullable String reason,
            @Said(kind = LINES, max = 4_000) @Nullable String description,
            @Nullable Person person,
            @Nullable LegalEntity entity,
            @Nullable Account account) {}

    /**
     * A natural person. Names in native script, in kana and in Latin letters stand side by side; none is made from another,
     * and none is split by guess: family and given name are said only where they are known apart.
     *
     * @param birthDate as precisely as known, see {@code birthDatePrecision}
     * @param birthDateReason why it is not known
     */
    public record Person(
            @Said(unknowable = true) @Nullable String nativeName,
            @Said(unknowable = true) @Nullable String kana,
            @Said(unknowable = true) @Nullable String latinName,
            @Said(max = 100) @Nullable String familyNative,
            @Said(max = 100) @Nullable String givenNative,
            @Said(max = 100) @Nullable String familyLatin,
            @Said(max = 100) @Nullable String givenLatin,
            @Said(items = 20) List<String> aliases,
            @Said(items = 20) List<String> formerNames,
            @Said(codes = "GENDER") @Nullable String gender,
            @Said(kind = PARTIAL_DATE) @Nullable String birthDate,
            @Said(codes = "DATE_PRECISION") @Nullable String birthDatePrecision,
            @Said(max = 500) @Nullable String birthDateReason,
            @Said(unknowable = true) @Nullable String birthPlace,

            @Said(codes = "COUNTRY", items = 5, unknowable = true)
            List<String> nationalities,

            @Said(codes = "COUNTRY", unknowable = true) @Nullable
            String residenceCountry,

            @Said(codes = "OCCUPATION", unknowable = true) @Nullable
            String occupationCode,

            @Said(unknowable = true) @Nullable String occupation,
            @Said(unknowable = true) @Nullable String employer,
            @Nullable Boolean pep,
            @Said(items = 10, unknowable = true) List<Address> addresses,
            @Said(max = 30, items = 10, unknowable = true) List<String> phones,
            @Said(max = 254, items = 10, unknowable = true) List<String> emails,
            @Said(items = 20) List<OnlineName> onlineNames,

            @Said(items = 10, unknowable = true) List<Identification> identifications,

            @Said(kind = FIELD, max = 40, items = 20) List<String> unknown) {
        public Person {
            aliases = List.copyOf(aliases);
            formerNames = List.copyOf(formerNames);
            nationalities = List.copyOf(nationalities);
            addresses = List.copyOf(addresses);
            phones = List.copyOf(phones);
            emails = List.copyOf(emails);
            onlineNames = List.copyOf(onlineNames);
            identifications = List.copyOf(identifications);
            unknown = List.copyOf(unknown);
        }
    }

    /** A name under which somebody is known on a network of people, a messenger or a market place. */
    public record OnlineName(
            @Said(max = 100, required = true) @Nullable String platform,
            @Said(required = true) @Nullable String username) {}

    /** A postal address; {@code text} is everything but country and postcode. */
    public record Address(
            @Said(codes = "COUNTRY", required = true) @Nullable
            String country,

            @Said(max = 20) @Nullable String postcode,

            @Said(kind = LINES, max = 500, required = true) @Nullable
            String text) {}

    /** A document seen. The number of a My Number card is never kept. */
    public record Identification(
            @Said(codes = "ID_DOC", required = true) @Nullable
            String kind,

            @Said(max = 50, unknowable = true) @Nullable String number,

            @Said(codes = "COUNTRY", unknowable = true) @Nullable
            String country,

            @Said(kind = DATE, unknowable = true) @Nullable String issuedOn,

            @Said(kind = DATE, unknowable = true) @Nullable String expiresOn,

            @Said(kind = FIELD, max = 40, items = 20) List<String> unknown) {
        public Identification {
            unknown = List.copyOf(unknown);
        }
    }

    /** A company or other body. */
    public record LegalEntity(
            @Said(unknowable = true) @Nullable String nameJa,
            @Said @Nullable String kana,
            @Said(unknowable = true) @Nullable String nameEn,
            @Said(max = 100) @Nullable String legalForm,

            @Said(max = 20, unknowable = true) @Nullable String corporateNumber,

            @Said(codes = "COUNTRY", unknowable = true) @Nullable
            String country,

            @Said(kind = DATE, unknowable = true) @Nullable String incorporatedOn,

            @Said(max = 50, unknowable = true) @Nullable String registrationNumber,

            @Said(codes = "ENTITY_STATUS") @Nullable String status,

            @Said(max = 500, unknowable = true) @Nullable String business,

            @Said(unknowable = true) @Nullable String representative,

            @Said(items = 20, unknowable = true) List<BeneficialOwner> beneficialOwners,

            @Said(items = 10, unknowable = true) List<Address> addresses,
            @Said(max = 30, items = 10, unknowable = true) List<String> phones,
            @Said(max = 254, items = 10, unknowable = true) List<String> emails,
            @Said(max = 500, items = 10) List<String> urls,
            @Said(kind = FIELD, max = 40, items = 20) List<String> unknown) {
        public LegalEntity {
            beneficialOwners = List.copyOf(beneficialOwners);
            addresses = List.copyOf(addresses);
            phones = List.copyOf(phones);
            emails = List.copyOf(emails);
            urls = List.copyOf(urls);
            unknown = List.copyOf(unknown);
        }
    }

    /** A party of this filing who owns a share of a body. */
    public record BeneficialOwner(
            @Said(kind = REF, max = 20, required = true) @Nullable
            String party,

            @Said(kind = AMOUNT) @Nullable String percent) {}

    /**
     * An account with an exchange or a bank.
     *
     * @param holder the party that holds it
     * @param loginDevices devices and lines from which it was used
     */
    public record Account(
            @Said(codes = "ACCOUNT_KIND", required = true) @Nullable
            String kind,

            @Said(unknowable = true) @Nullable String institutionName,

            @Said(codes = "COUNTRY", unknowable = true) @Nullable
            String institutionCountry,

            @Said(unknowable = true) @Nullable String branch,

            @Said(max = 100, required = true, unknowable = true) @Nullable
            String accountNumber,

            @Said(kind = REF, max = 20, unknowable = true) @Nullable
            String holder,

            @Said(kind = DATE, unknowable = true) @Nullable String openedOn,
            @Said(kind = DATE) @Nullable String closedOn,
            @Said(codes = "ACCOUNT_STATUS") @Nullable String status,
            @Said(items = 50) List<Balance> balances,
            @Said(items = 20) List<Signatory> signatories,
            @Said(items = 50) List<Device> loginDevices,
            @Said(kind = FIELD, max = 40, items = 20) List<String> unknown) {
        public Account {
            balances = List.copyOf(balances);
            signatories = List.copyOf(signatories);
            loginDevices = List.copyOf(loginDevices);
            unknown = List.copyOf(unknown);
        }
    }

    /** A party of this filing who may dispose of an account. */
    public record Signatory(
            @Said(kind = REF, max = 20, required = true) @Nullable
            String party,

            @Said(codes = "SIGNATORY_ROLE", required = true) @Nullable
            String role) {}

    /** What an account held at a time. */
    public record Balance(
            @Said(max = 20, required = true) @Nullable String asset,
            @Said(kind = AMOUNT, required = true) @Nullable String amount,
            @Said(kind = INSTANT) @Nullable String asOf) {}

    /**
     * An address on a network; network and asset apart, as one asset lives on several networks.
     *
     * @param network CAIP-2 chain id, or free text for a network that the portal does not know
     * @param address as entered; the normalised form is derived
     * @param tagOrMemo destination tag, memo or message where the network uses one
     * @param vaspName who hosts it
     * @param owner the party whose wallet it is
     * @param unverified that the address is reported as seen although its check fails, with the reason
     */
    public record Wallet(
            @Said(max = 20, required = true) @Nullable String ref,
            @Said(max = 64, required = true) @Nullable String network,
            @Said(max = 20) @Nullable String asset,
            @Said(max = 300, required = true) @Nullable String address,
            @Said(max = 200, unknowable = true) @Nullable String tagOrMemo,

            @Said(codes = "CUSTODY", required = true) @Nullable
            String custody,

            @Said(unknowable = true) @Nullable String vaspName,

            @Said(codes = "COUNTRY", unknowable = true) @Nullable
            String vaspCountry,

            @Said(kind = REF, max = 20, unknowable = true) @Nullable
            String owner,

            @Said(kind = LINES, max = 1_000) @Nullable String ownershipBasis,
            @Nullable Boolean unverified,
            @Said(max = 500) @Nullable String unverifiedReason,
            @Nullable Attribution attribution,
            @Said(kind = FIELD, max = 40, items = 20) List<String> unknown) {
        public Wallet {
            unknown = List.copyOf(unknown);
        }
    }

    /** What a chain-analysis vendor says of an address. */
    public record Attribution(
            @Said @Nullable String label,
            @Said(max = 100) @Nullable String vendor,
            @Said(max = 100) @Nullable String category,
            @Said(max = 50) @Nullable String riskScore,
            @Said(kind = DATE) @Nullable String asOf) {}

    /**
     * One dealing with its sides; a side may have several legs.
     *
     * @param executedAt when; blockchain times are UTC
     * @param executedAtPrecision how precisely that is known; exact where nothing is said
     * @param fee what the dealing cost, in {@code feeAsset}
     * @param amountJpy its worth in yen
     * @param rate yen for one unit of the asset, with its source and time
     * @param noTxIdReason why a completed on-chain transaction has no id
     */
    public record Transaction(
            @Said(max = 50, required = true) @Nullable String ref,

            @Said(codes = "TX_TYPE", required = true) @Nullable
            String type,

            @Said(codes = "TRANSMODE", required = true) @Nullable
            String transmode,

            @Said(codes = "TX_STATUS", required = true) @Nullable
            String status,

            @Said(max = 500) @Nullable String reasonNotCompleted,
            @Said(kind = INSTANT, required = true) @Nullable String executedAt,
            @Said(codes = "TIME_PRECISION") @Nullable String executedAtPrecision,
            @Nullable Boolean isSuspicious,
            @Said(kind = YEN, required = true) @Nullable String amountJpy,
            @Said(kind = AMOUNT) @Nullable String rate,
            @Said(max = 100) @Nullable String rateSource,
            @Said(kind = INSTANT) @Nullable String rateAt,
            @Said(items = 50) List<Leg> from,
            @Said(items = 50) List<Leg> to,
            @Said(kind = AMOUNT) @Nullable String fee,
            @Said(max = 20) @Nullable String feeAsset,
            @Said(items = 50) List<TxId> txIds,
            @Said(max = 500) @Nullable String noTxIdReason,

            @Said(kind = REF, max = 20, unknowable = true) @Nullable
            String conductor,

            @Said(max = 500, unknowable = true) @Nullable String purposeStated,

            @Said(kind = LINES, max = 4_000) @Nullable String description,
            @Nullable TravelRule travelRule,
            @Nullable Device device,
            @Said(items = 20) List<Device> otherDevices,
            @Said(kind = FIELD, max = 40, items = 20) List<String> unknown) {
        public Transaction {
            from = List.copyOf(from);
            to = List.copyOf(to);
            txIds = List.copyOf(txIds);
            otherDevices = List.copyOf(otherDevices);
            unknown = List.copyOf(unknown);
        }
    }

    /** One giver or taker: a party (a person, body or account of this filing), a wallet, or both. */
    public record Leg(
            @Said(kind = REF, max = 20) @Nullable String party,
            @Said(kind = REF, max = 20) @Nullable String wallet,

            @Said(codes = "FUNDS", required = true) @Nullable
            String fundsCode,

            @Said(max = 20) @Nullable String asset,
            @Said(kind = AMOUNT) @Nullable String amount,
            @Nullable Boolean isMyClient,
            @Said(codes = "COUNTRY") @Nullable String country) {}

    /** The id of a transaction on a network. */
    public record TxId(
            @Said(max = 64, required = true) @Nullable String network,
            @Said(max = 200, required = true) @Nullable String hash,
            @Said(kind = NUMBER) @Nullable String blockNumber,
            @Said(kind = INSTANT) @Nullable String blockTime,
            @Said(kind = NUMBER) @Nullable String outputIndex) {}

    /**
     * What was exchanged with the other provider under the travel rule.
     *
     * @param counterpart the other provider, as the notice names it
     * @param originator who sends, as the notice says it, and not as this filing knows it
     * @param beneficiary who receives, as the notice says it
     */
    public record TravelRule(
            @Said(codes = "YES_NO_UNKNOWN", required = true) @Nullable
            String applicable,

            @Said(codes = "TRAVEL_DIRECTION") @Nullable String direction,
            @Said(max = 100) @Nullable String protocol,
            @Said(kind = INSTANT) @Nullable String noticeAt,
            @Said @Nullable String counterpart,
            @Said(kind = LINES, max = 500) @Nullable String originator,
            @Said(kind = LINES, max = 500) @Nullable String beneficiary,
            @Said(max = 500) @Nullable String missingFields) {}

    /** The device and line of an online transaction. */
    public record Device(
            @Said(max = 45, unknowable = true) @Nullable String ip,
            @Said(kind = NUMBER) @Nullable String port,

            @Said(kind = INSTANT, unknowable = true) @Nullable
            String seenFrom,

            @Said(kind = INSTANT, unknowable = true) @Nullable
            String seenTo,

            @Said(codes = "YES_NO_UNKNOWN") @Nullable String proxyVpnTor,
            @Said(codes = "COUNTRY") @Nullable String country,
            @Said(max = 500) @Nullable String userAgent,
            @Said(max = 35) @Nullable String browserLanguage,
            @Said @Nullable String deviceId,
            @Said(max = 100) @Nullable String os,
            @Said(max = 100) @Nullable String username,
            @Said(kind = FIELD, max = 40, items = 20) List<String> unknown) {
        public Device {
            unknown = List.copyOf(unknown);
        }
    }

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
