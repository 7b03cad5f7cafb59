package jp.todoke.filing.domain;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.DesignationsSought.Entry;
import jp.todoke.filing.FilingContent;
import jp.todoke.platform.text.Dates;

/**
 * The short report that a transfer to a designated person was found afterwards (request of the Financial Services Agency and
 * the Ministry of Finance of 14 March 2022). An ordinary content whose parts are laid out so that a short form can ask for
 * them: one listed person, one wallet, one transaction, the customer by the account.
 */
public final class UrgentReport {
    private static final DateTimeFormatter REFERENCE =
            DateTimeFormatter.ofPattern("'PTR-'uuuuMMdd-HHmmss").withZone(Dates.JST);

    private static final Map<String, Object> CUSTOMER = Map.of(
            "ref",
            "p2",
            "role",
            "CLI",
            "subjectKind",
            "ACCOUNT",
            "isMyClient",
            true,
            "isSuspected",
            false,
            "account",
            Map.of("kind", "EXCHANGE"));

    private UrgentReport() {}

    /**
     * What such a report says from the beginning.
     *
     * @param entry of the list, where it is known already
     * @param reason why the listed person is suspected, in the writer's language
     * @param description of the transaction
     */
    public static FilingContent beginning(Instant now, Optional<Entry> entry, String reason, String description) {
        Map<String, Object> tree = new HashMap<>();
        tree.put("reportCode", "PTR");
        tree.put("filingKind", "INITIAL");
        tree.put("urgency", "URGENT");
        tree.put("detectionSource", "LIST");
        tree.put("detectedOn", Dates.inJapan(now).toString());
        tree.put("entityReference", REFERENCE.format(now));
        tree.put("continuing", false);
        tree.put("attempted", false);
        tree.put("indicators", List.of("E5"));
        tree.put("offences", List.of("SAN"));
        Map<String, Object> listed = new HashMap<>(Map.of("match", "PAST_TRANSFER", "party", "p1", "wallet", "w1"));
        entry.ifPresent(found -> listed.putAll(ListedSubject.named(found)));
        tree.put("listEntries", List.of(listed));
        tree.put("parties", List.of(designated(entry, reason), CUSTOMER));
        tree.put("wallets", List.of(Map.of("ref", "w1", "custody", "UNKNOWN", "owner", "p1")));
        Map<String, Object> transaction = new HashMap<>();
        transaction.put("ref", "t1");
        transaction.put("type", "WD_CRYPTO");
        transaction.put("transmode", "CHN");
        transaction.put("status", "COMPLETED");
        transaction.put("isSuspicious", true);
        transaction.put("description", description);
        transaction.put("from", List.of(Map.of("party", "p2", "fundsCode", "X")));
        transaction.put("to", List.of(Map.of("wallet", "w1", "fundsCode", "X")));
        transaction.put("txIds", List.of(Map.of()));
        tree.put("transactions", List.of(transaction));
        return ContentTree.read(tree).content();
    }

    private static Map<String, Object> designated(Optional<Entry> entry, String reason) {
        Map<String, Object> party = new HashMap<>(Map.of("ref", "p1", "role", "RECV", "subjectKind", "PERSON"));
        party.putAll(Map.of("isMyClient", false, "isSuspected", true, "reason", reason));
        entry.ifPresent(found -> party.putAll(ListedSubject.party(found)));
        return party;
    }

    /** Whether the short form still shows everything that a content says of parties, wallets and transactions. */
    public static boolean fits(FilingContent content) {
        return "PTR".equals(content.reportCode())
                && content.listEntries().size() == 1
                && content.parties().size() == 2
                && content.wallets().size() == 1
                && content.transactions().size() == 1
                && content.transactions().get(0).from().size() == 1
                && content.transactions().get(0).to().size() == 1;
    }
}
