package jp.todoke.filing.domain;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Individual Numbers (個人番号) in texts: twelve digits, also in groups of four and in full width, whose last is the check
 * digit of the Ordinance No. 85 of 2014, Art. 5.
 */
public final class MyNumber {
    private static final String FOUR = "[0-9０-９]{4}";
    private static final Pattern TWELVE_DIGITS = Pattern.compile(
            "(?<![0-9０-９A-Za-z+.-])" + FOUR + "[ 　－-]?" + FOUR + "[ 　－-]?" + FOUR + "(?![0-9０-９A-Za-z]|[.-][0-9])");

    private MyNumber() {}

    /** Whether a text holds what may be one. */
    static boolean within(String text) {
        return !without(text).equals(text);
    }

    /** The text without them. */
    public static String without(String text) {
        return TWELVE_DIGITS
                .matcher(text)
                .replaceAll(run -> isOne(run.group()) ? "" : Matcher.quoteReplacement(run.group()));
    }

    private static boolean isOne(String run) {
        String digits = Normalizer.normalize(run, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
        int sum = 0;
        for (int n = 1; n <= 11; n++) {
            int digit = digits.charAt(11 - n) - '0';
            sum += digit * (n <= 6 ? n + 1 : n - 5);
        }
        int rest = sum % 11;
        int check = rest <= 1 ? 0 : 11 - rest;
        return digits.charAt(11) - '0' == check;
    }
}
