package jp.todoke.filing;

import static jp.todoke.filing.Said.Kind.AMOUNT;
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
 * never loses typing and the rules can tell everything that is wrong at once. Lists are never null. "Unknown" is a code or
 * a missing value with a reason, never a dummy text.
 *
 * @param reportCode kind of report
 * @param entityReference the exchange's own reference, unique within the exchange
 * @param filingKind initial, supplement, correction, withdrawal
 * @param priorReceiptNo receipt number of the filing that this one supplements, corrects or withdraws
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
 */
public record FilingContent(
        @Said(codes = "REPORT_CODE", required = true) @Nullable
        String reportCode,

        @Said(max = 64, required = true) @Nullable String entityReference,

        @Said(codes = "FILING_KIND", required = true) @Nullable
        String filingKind,

        @Said(max = 24) @Nullable String priorReceiptNo,
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
        @Said(items = 100) List<ListEntry> listEntries,
        @Said(items = 200) List<Party> parties,
        @Said(items = 500) List<Wallet> wallets,
        @Said(items = 500) List<Transaction> transactions,
        @Said(items = 20) List<Attachment> attachments) {

    public FilingContent {
        offences = List.copyOf(offences);
        indicators = List.copyOf(indicators);
        actions = List.copyOf(actions);
        listEntries = List.copyOf(listEntries);
        parties = List.copyOf(parties);
        wallets = List.copyOf(wallets);
        transactions = List.copyOf(transactions);
        attachments = List.copyOf(attachments);
    }

    /** A person of the exchange who stands for this filing. */
    public record Officer(
            @Said(max = 100) @Nullable String name,
            @Said(max = 100) @Nullable String title,
            @Said(max = 100) @Nullable String department,
            @Said(max = 30) @Nullable String phone,
            @Said(max = 254) @Nullable String email) {}

    /** A listed person or body that a party or wallet matches or may match. */
    public record ListEntry(
            @Said(max = 100, required = true) @Nullable String list,
            @Said(max = 100) @Nullable String reference,
            @Said(required = true) @Nullable String name) {}

    /**
     * Somebody involved; defined once and referred to by {@code ref}. Which of person, entity and account is filled in
     * follows {@code subjectKind}.
     *
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
            @Said(kind = LINES, max = 4_000) @Nullable String reason,
            @Said(kind = LINES, max = 4_000) @Nullable String description,
            @Nullable Person person,
            @Nullable LegalEntity entity,
            @Nullable Account account) {}

    /**
     * A natural person. Names in native script, in kana and in Latin letters stand side by side; none is made from another.
     *
     * @param birthDate as precisely as known, see {@code birthDatePrecision}
     * @param birthDateReason why it is not known
     */
    public record Person(
            @Said @Nullable String nativeName,
            @Said @Nullable String kana,
            @Said @Nullable String latinName,
            @Said(items = 20) List<String> aliases,
            @Said(items = 20) List<String> formerNames,
            @Said(codes = "GENDER") @Nullable String gender,
            @Said(kind = PARTIAL_DATE) @Nullable String birthDate,
            @Said(codes = "DATE_PRECISION") @Nullable String birthDatePrecision,
            @Said(max = 500) @Nullable String birthDateReason,
            @Said @Nullable String birthPlace,
            @Said(codes = "COUNTRY", items = 5) List<String> nationalities,
            @Said(codes = "COUNTRY") @Nullable String residenceCountry,
            @Said @Nullable String occupation,
            @Said @Nullable String employer,
            @Nullable Boolean pep,
            @Said(items = 10) List<Address> addresses,
            @Said(max = 30, items = 10) List<String> phones,
            @Said(max = 254, items = 10) List<String> emails,
            @Said(items = 10) List<Identification> identifications) {
        public Person {
            aliases = List.copyOf(aliases);
            formerNames = List.copyOf(formerNames);
            nationalities = List.copyOf(nationalities);
            addresses = List.copyOf(addresses);
            phones = List.copyOf(phones);
            emails = List.copyOf(emails);
            identifications = List.copyOf(identifications);
        }
    }

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

            @Said(max = 50) @Nullable String number,
            @Said(codes = "COUNTRY") @Nullable String country,
            @Said(kind = DATE) @Nullable String issuedOn,
            @Said(kind = DATE) @Nullable String expiresOn) {}

    /** A company or other body. */
    public record LegalEntity(
            @Said @Nullable String nameJa,
            @Said @Nullable String kana,
            @Said @Nullable String nameEn,
            @Said(max = 100) @Nullable String legalForm,
            @Said(max = 20) @Nullable String corporateNumber,
            @Said(codes = "COUNTRY") @Nullable String country,
            @Said(kind = DATE) @Nullable String incorporatedOn,
            @Said(max = 50) @Nullable String registrationNumber,
            @Said(max = 500) @Nullable String business,
            @Said @Nullable String representative,
            @Said(items = 20) List<BeneficialOwner> beneficialOwners,
            @Said(items = 10) List<Address> addresses,
            @Said(max = 30, items = 10) List<String> phones,
            @Said(max = 254, items = 10) List<String> emails,
            @Said(max = 500, items = 10) List<String> urls) {
        public LegalEntity {
            beneficialOwners = List.copyOf(beneficialOwners);
            addresses = List.copyOf(addresses);
            phones = List.copyOf(phones);
            emails = List.copyOf(emails);
            urls = List.copyOf(urls);
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
     */
    public record Account(
            @Said(codes = "ACCOUNT_KIND", required = true) @Nullable
            String kind,

            @Said @Nullable String institutionName,
            @Said(codes = "COUNTRY") @Nullable String institutionCountry,
            @Said @Nullable String branch,
            @Said(max = 100, required = true) @Nullable String accountNumber,
            @Said(kind = REF, max = 20) @Nullable String holder,
            @Said(kind = DATE) @Nullable String openedOn,
            @Said(kind = DATE) @Nullable String closedOn,
            @Said(codes = "ACCOUNT_STATUS") @Nullable String status,
            @Said(items = 50) List<Balance> balances) {
        public Account {
            balances = List.copyOf(balances);
        }
    }

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
            @Said(max = 200) @Nullable String tagOrMemo,

            @Said(codes = "CUSTODY", required = true) @Nullable
            String custody,

            @Said @Nullable String vaspName,
            @Said(codes = "COUNTRY") @Nullable String vaspCountry,
            @Said(kind = REF, max = 20) @Nullable String owner,
            @Said(kind = LINES, max = 1_000) @Nullable String ownershipBasis,
            @Nullable Boolean unverified,
            @Said(max = 500) @Nullable String unverifiedReason,
            @Nullable Attribution attribution) {}

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
            @Nullable Boolean isSuspicious,
            @Said(kind = YEN, required = true) @Nullable String amountJpy,
            @Said(kind = AMOUNT) @Nullable String rate,
            @Said(max = 100) @Nullable String rateSource,
            @Said(kind = INSTANT) @Nullable String rateAt,
            @Said(items = 50) List<Leg> from,
            @Said(items = 50) List<Leg> to,
            @Said(items = 50) List<TxId> txIds,
            @Said(max = 500) @Nullable String noTxIdReason,
            @Said(kind = REF, max = 20) @Nullable String conductor,
            @Said(max = 500) @Nullable String purposeStated,
            @Said(kind = LINES, max = 4_000) @Nullable String description,
            @Nullable TravelRule travelRule,
            @Nullable Device device) {
        public Transaction {
            from = List.copyOf(from);
            to = List.copyOf(to);
            txIds = List.copyOf(txIds);
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
            @Said(codes = "COUNTRY") @Nullable String country) {}

    /** The id of a transaction on a network. */
    public record TxId(
            @Said(max = 64, required = true) @Nullable String network,
            @Said(max = 200, required = true) @Nullable String hash,
            @Said(kind = NUMBER) @Nullable String blockNumber,
            @Said(kind = INSTANT) @Nullable String blockTime,
            @Said(kind = NUMBER) @Nullable String outputIndex) {}

    /** What was exchanged with the other provider under the travel rule. */
    public record TravelRule(
            @Said(codes = "YES_NO_UNKNOWN", required = true) @Nullable
            String applicable,

            @Said(codes = "TRAVEL_DIRECTION") @Nullable String direction,
            @Said(max = 100) @Nullable String protocol,
            @Said(max = 500) @Nullable String missingFields) {}

    /** The device and line of an online transaction. */
    public record Device(
            @Said(max = 45) @Nullable String ip,
            @Said(kind = NUMBER) @Nullable String port,
            @Said(kind = INSTANT) @Nullable String seenFrom,
            @Said(kind = INSTANT) @Nullable String seenTo,
            @Said(codes = "YES_NO_UNKNOWN") @Nullable String proxyVpnTor,
            @Said(codes = "COUNTRY") @Nullable String country,
            @Said(max = 500) @Nullable String userAgent,
            @Said(max = 35) @Nullable String browserLanguage,
            @Said @Nullable String deviceId,
            @Said(max = 100) @Nullable String os,
            @Said(max = 100) @Nullable String username) {}

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
