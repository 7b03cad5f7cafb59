package jp.todoke.filing.web;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.todoke.filing.Said;
import jp.todoke.filing.Shape;

/**
 * The form a text would have to take where a finding speaks of it: shown beside what was typed, and taken only when somebody
 * says so. Nothing is tidied in silence.
 *
 * @param text the tidy form
 * @param before what was typed, as far as it differs, with its invisible characters made visible
 * @param after the same piece of the tidy form
 */
record TidyText(String text, String before, String after) {
    /** So much of what is the same is shown on either side of a difference. */
    private static final int AROUND = 12;

    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cntrl}&&[^\n\t\r]]|[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]|[\ud800-\udfff]");
    private static final Pattern HALF_WIDTH_KANA = Pattern.compile("[\uff61-\uff9f]+");
    private static final Pattern HIRAGANA = Pattern.compile("[\u3041-\u3096]");

    private static final Set<Said.Kind> FIGURES =
            Set.of(Said.Kind.YEN, Said.Kind.AMOUNT, Said.Kind.NUMBER, Said.Kind.DATE, Said.Kind.PARTIAL_DATE);

    /** Fields that are compared letter by letter and hold no Japanese text. */
    private static final Set<String> COMPARED = Set.of(
            "entityReference",
            "priorReceiptNo",
            "receiptNo",
            "address",
            "hash",
            "tagOrMemo",
            "asset",
            "ip",
            "port",
            "phone",
            "phones",
            "email",
            "emails",
            "postcode",
            "corporateNumber",
            "accountNumber",
            "latinName");

    /** The tidy form of what stands at a place; empty where it is tidy already. */
    static Optional<TidyText> of(String pointer, DraftTree tree) {
        if (pointer.isEmpty() || !(tree.at(pointer) instanceof String said)) {
            return Optional.empty();
        }
        String tidy = tidied(DraftParts.field(pointer), said);
        return tidy.equals(said) ? Optional.empty() : Optional.of(shown(said, tidy));
    }

    private static String tidied(Shape.Field field, String said) {
        // A pair of surrogates is one character and stays; the pattern sees code points.
        String text = INVISIBLE.matcher(said).replaceAll("");
        text = HALF_WIDTH_KANA.matcher(text).replaceAll(run -> Normalizer.normalize(run.group(), Normalizer.Form.NFKC));
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (field.name().equals("kana")) {
            return HIRAGANA.matcher(text)
                    .replaceAll(c -> Character.toString(c.group().charAt(0) + 0x60));
        }
        boolean figures = FIGURES.contains(field.kind());
        if (figures || COMPARED.contains(field.name())) {
            text = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        }
        if (field.name().equals("address") || field.name().equals("hash")) {
            text = text.replaceAll("\\s", "");
        }
        return figures ? text.replaceAll("(?<=[0-9]),(?=[0-9]{3})", "") : text;
    }

    private static TidyText shown(String said, String tidy) {
        int shorter = Math.min(said.length(), tidy.length());
        int start = 0;
        while (start < shorter && said.charAt(start) == tidy.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && said.charAt(said.length() - 1 - end) == tidy.charAt(tidy.length() - 1 - end)) {
            end++;
        }
        return new TidyText(tidy, piece(said, start, end), piece(tidy, start, end));
    }

    private static String piece(String text, int start, int end) {
        int from = Math.max(0, start - AROUND);
        int to = Math.min(text.length(), text.length() - end + AROUND);
        return (from > 0 ? "…" : "") + visible(text.substring(from, to)) + (to < text.length() ? "…" : "");
    }

    private static String visible(String text) {
        return INVISIBLE
                .matcher(text)
                .replaceAll(c -> Matcher.quoteReplacement(
                        String.format("[U+%04X]", c.group().codePointAt(0))));
    }
}
