package jp.todoke.filing.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * @param reason why the party is suspected, in the writer's language
     */
    public static FilingContent report(String reportCode, Optional<Entry> entry, Instant now, String reason) {
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
        tree.put("listEntries", List.of(listed));
        tree.put("parties", List.of(Map.of("ref", "p1", "isSuspected", true, "reason", reason)));
        return ContentTree.read(tree).content();
    }
}
