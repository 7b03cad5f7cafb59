package jp.todoke.filing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.todoke.filing.AnsweredMatchSought.Match;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.DesignationsSought.Entry;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.Party;
import jp.todoke.platform.text.Dates;
import org.jspecify.annotations.Nullable;

/** What a filing says of an entry of a sanctions list, and how a report on a match with one begins. */
public final class ListedSubject {
    /** How an entry matches in a report of each kind that is about one; codes of REPORT_CODE and MATCH_KIND. */
    private static final Map<String, String> MATCHES =
            Map.of("SMC", "CONFIRMED", "SMP", "POSSIBLE", "PTR", "PAST_TRANSFER");

    private ListedSubject() {}

    /** The kind of match that a report of this kind is about; empty where it is about none. */
    public static Optional<String> match(@Nullable String reportCode) {
        return Optional.ofNullable(reportCode).map(MATCHES::get);
    }

    /** The fields of {@link FilingContent.ListEntry} that name the entry. */
    public static Map<String, Object> named(Entry entry) {
        return Map.of("list", entry.list(), "reference", entry.id(), "name", entry.shownName());
    }

    /** The fields of {@link Party} that say who is listed, where the party is the listed person itself. */
    public static Map<String, Object> party(Entry entry) {
        return entry.person()
                ? Map.of("subjectKind", "PERSON", "person", names("nativeName", "latinName", entry))
                : Map.of("subjectKind", "ENTITY", "entity", names("nameJa", "nameEn", entry));
    }

    private static Map<String, Object> names(String own, String latin, Entry entry) {
        Map<String, Object> names = new LinkedHashMap<>();
        if (!entry.name().isEmpty()) {
            names.put(own, entry.name());
        }
        if (!entry.latinName().isEmpty()) {
            names.put(latin, entry.latinName());
        }
        return names;
    }

    /**
     * How a report on somebody who matches an entry begins. Who that is the exchange says: its own records, not the list's.
     *
     * @param reportCode {@code SMC} or {@code SMP}
     * @param entry empty where it is not known, or no longer in force
     * @param answered what was said of the match when the notice was answered
     * @param reason why the party is suspected, in the writer's language
     */
    public static FilingContent report(
            String reportCode, Optional<Entry> entry, Optional<Match> answered, Instant now, String reason) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("reportCode", reportCode);
        tree.put("filingKind", "INITIAL");
        tree.put("urgency", "URGENT");
        tree.put("detectionSource", "LIST");
        tree.put("detectedOn", Dates.inJapan(now).toString());
        tree.put("indicators", List.of("E5"));
        tree.put("offences", List.of("SAN"));
        Map<String, Object> listed = new LinkedHashMap<>();
        entry.ifPresent(found -> listed.putAll(named(found)));
        match(reportCode).ifPresent(match -> listed.put("match", match));
        listed.put("party", "p1");
        answered.ifPresent(match -> listed.putAll(frozen(match)));
        tree.put("listEntries", List.of(listed));
        List<Map<String, Object>> parties = new ArrayList<>();
        parties.add(Map.of("ref", "p1", "isSuspected", true, "reason", reason));
        answered.ifPresent(match -> parties.add(account(match)));
        tree.put("parties", parties);
        return ContentTree.read(tree).content();
    }

    /** Of the freeze, what the entry of the list itself says: an amount only where it was counted in yen. */
    private static Map<String, Object> frozen(Match match) {
        Map<String, Object> frozen = new LinkedHashMap<>();
        if (match.frozenAt() != null) {
            frozen.put("frozenAt", match.frozenAt().toString());
        }
        if (match.noBalance()) {
            frozen.put("frozenAmountJpy", "0");
        } else if (match.amount() != null && "JPY".equals(match.asset())) {
            frozen.put("frozenAmountJpy", match.amount().stripTrailingZeros().toPlainString());
        }
        if (match.mofReportedOn() != null) {
            frozen.put("mofReportedOn", match.mofReportedOn().toString());
        }
        return frozen;
    }

    /** The account that was found, under the reference by which the exchange knows it, with what it held when it was frozen. */
    private static Map<String, Object> account(Match match) {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("kind", "EXCHANGE");
        account.put("accountNumber", match.subjectReference());
        account.put("holder", "p1");
        if (match.frozenAt() != null) {
            account.put("status", "FROZEN");
        }
        if (match.amount() != null && match.asset() != null) {
            Map<String, Object> balance = new LinkedHashMap<>();
            balance.put("asset", match.asset());
            balance.put("amount", match.amount().stripTrailingZeros().toPlainString());
            if (match.frozenAt() != null) {
                balance.put("asOf", match.frozenAt().toString());
            }
            account.put("balances", List.of(balance));
        }
        return Map.of("ref", "p2", "subjectKind", "ACCOUNT", "isMyClient", true, "account", account);
    }
}
