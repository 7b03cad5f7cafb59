package jp.todoke.filing;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.todoke.platform.gate.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What an exchange asks of the list of its filings: page, API and export read the same parameters. Texts are empty, dates
 * null and sets empty where nothing is asked.
 *
 * @param reportCode code of {@code REPORT_CODE}
 * @param filingKind code of {@code FILING_KIND}
 * @param urgency code of {@code URGENCY}
 * @param preparedBy account of the person or program that prepared it
 * @param mine only what the asking account prepared, changed last or approved
 * @param answerDue only what the authority waits for an answer to
 * @param receivedFrom first civil date in Japan of the receipt
 * @param receivedTo last civil date in Japan of the receipt
 * @param changedFrom first civil date in Japan of the last change
 * @param changedTo last civil date in Japan of the last change
 * @param search part of a name, entity reference or receipt number, or a whole address, transaction id or number
 * @param sort what the list is sorted by
 * @param ascending smallest, oldest or first letter first
 */
public record FilingFilter(
        Set<FilingState> states,
        String reportCode,
        String filingKind,
        String urgency,
        String preparedBy,
        boolean mine,
        boolean answerDue,
        @Nullable LocalDate receivedFrom,
        @Nullable LocalDate receivedTo,
        @Nullable LocalDate changedFrom,
        @Nullable LocalDate changedTo,
        String search,
        Sort sort,
        boolean ascending)
        implements Serializable {
    /** The names of the parameters, as the API, the page's address and the export have them. */
    public static final List<String> NAMES = List.of(
            "search",
            "state",
            "reportCode",
            "filingKind",
            "urgency",
            "preparedBy",
            "mine",
            "answerDue",
            "receivedFrom",
            "receivedTo",
            "changedFrom",
            "changedTo",
            "sort");

    /** All filings, the one changed last first. */
    public static final FilingFilter ALL = read(Map.of());

    private static final int LONGEST = 300;

    public FilingFilter {
        states = Set.copyOf(states);
    }

    /** What a list can be sorted by; rows of equal rank by their id. */
    public enum Sort {
        CHANGED,
        /** Filings without a receipt count as the oldest. */
        RECEIVED,
        REFERENCE,
        KIND
    }

    /**
     * Reads the parameters; refuses what is no date, state or code.
     *
     * @param asked by name; {@code state} may be several with commas, {@code sort} is a word of {@link Sort} in small
     *     letters, after a minus sign for the largest first
     */
    public static FilingFilter read(Map<String, String> asked) {
        String sort = asked.getOrDefault("sort", "");
        sort = sort.isEmpty() ? "-changed" : sort;
        boolean descending = sort.startsWith("-");
        return new FilingFilter(
                Arrays.stream(asked.getOrDefault("state", "").split(","))
                        .filter(word -> !word.isEmpty())
                        .map(word -> constant(FilingState.class, "state", word))
                        .collect(Collectors.toSet()),
                code(asked, "reportCode", "REPORT_CODE"),
                code(asked, "filingKind", "FILING_KIND"),
                code(asked, "urgency", "URGENCY"),
                text(asked, "preparedBy"),
                "true".equals(asked.get("mine")),
                "true".equals(asked.get("answerDue")),
                date(asked, "receivedFrom"),
                date(asked, "receivedTo"),
                date(asked, "changedFrom"),
                date(asked, "changedTo"),
                text(asked, "search"),
                constant(Sort.class, "sort", (descending ? sort.substring(1) : sort).toUpperCase(Locale.ROOT)),
                !descending);
    }

    /** The parameters that ask this question; nothing that is not asked. */
    public Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("search", search);
        asked.put(
                "state",
                String.join(",", new TreeSet<>(states).stream().map(Enum::name).toList()));
        asked.put("reportCode", reportCode);
        asked.put("filingKind", filingKind);
        asked.put("urgency", urgency);
        asked.put("preparedBy", preparedBy);
        asked.put("mine", mine ? "true" : "");
        asked.put("answerDue", answerDue ? "true" : "");
        asked.put("receivedFrom", text(receivedFrom));
        asked.put("receivedTo", text(receivedTo));
        asked.put("changedFrom", text(changedFrom));
        asked.put("changedTo", text(changedTo));
        String order = (ascending ? "" : "-") + sort.name().toLowerCase(Locale.ROOT);
        asked.put("sort", order.equals("-changed") ? "" : order);
        asked.values().removeIf(String::isEmpty);
        return asked;
    }

    /** The same question with one parameter changed; an empty value asks it no more. */
    public FilingFilter with(String name, String value) {
        Map<String, String> asked = asked();
        asked.put(name, value);
        return read(asked);
    }

    /** Whether anything is left out. */
    public boolean narrows() {
        return !with("sort", "").equals(ALL);
    }

    private static String text(Map<String, String> asked, String name) {
        String text = asked.getOrDefault(name, "").replaceAll("\\p{Cntrl}", " ").strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static String text(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private static String code(Map<String, String> asked, String name, String list) {
        String code = asked.getOrDefault(name, "");
        if (!code.isEmpty() && !CodeLists.of(list).has(code)) {
            throw malformed(name);
        }
        return code;
    }

    private static @Nullable LocalDate date(Map<String, String> asked, String name) {
        String text = asked.getOrDefault(name, "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 1900 && date.getYear() <= 9998) {
                return date;
            }
        } catch (DateTimeException e) {
            // Told below.
        }
        throw malformed(name);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElseThrow(() -> malformed(name));
    }

    private static Refusal malformed(String name) {
        return new Refusal(Refusal.Kind.MALFORMED, "filing.refusal.filter", name);
    }
}
