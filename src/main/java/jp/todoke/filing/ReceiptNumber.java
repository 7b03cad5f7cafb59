package jp.todoke.filing;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number of a received filing: kind of report, calendar year (JST), sequence, check character, such as
 * {@code STR-2026-00012345-K}. The sequence alone is never given twice. The check character is that of ISO/IEC 7064
 * MOD 37,36 over the letters and digits before it, so that a number told by telephone is checked before it is looked up.
 */
public record ReceiptNumber(String value) implements Serializable {
    private static final Pattern FORM = Pattern.compile("([A-Z]{3})-([0-9]{4})-([0-9]{8})-([0-9A-Z])");
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public ReceiptNumber {
        Matcher matcher = FORM.matcher(value);
        if (!matcher.matches()
                || check(matcher.group(1) + matcher.group(2) + matcher.group(3))
                        != matcher.group(4).charAt(0)) {
            throw new IllegalArgumentException("not a receipt number");
        }
    }

    public static ReceiptNumber of(String reportCode, int year, long sequence) {
        String digits = String.format(Locale.ROOT, "%04d%08d", year, sequence);
        String body = reportCode + digits;
        return new ReceiptNumber(
                reportCode + "-" + digits.substring(0, 4) + "-" + digits.substring(4) + "-" + check(body));
    }

    /** Empty where the text has not the form or its check character is wrong. */
    public static Optional<ReceiptNumber> read(String text) {
        try {
            return Optional.of(new ReceiptNumber(text.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** ISO/IEC 7064, hybrid system MOD 37,36. */
    private static char check(String body) {
        int product = 36;
        for (int i = 0; i < body.length(); i++) {
            int sum = (product + ALPHABET.indexOf(body.charAt(i))) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        return ALPHABET.charAt((37 - product) % 36);
    }

    @Override
    public String toString() {
        return value;
    }
}
