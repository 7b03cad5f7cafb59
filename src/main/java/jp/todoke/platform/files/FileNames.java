package jp.todoke.platform.files;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What a file may be called: a plain name that looks the same to everybody and means nothing to a file system. */
public final class FileNames {
    /** Longest name, in Unicode code points. */
    public static final int LONGEST = 120;

    /** Path parts, what Windows forbids in names, and what turns or hides text (controls, bidi marks, zero-width signs). */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[/\\\\:*?\"<>|]|\\p{Cntrl}|\\p{Cf}|\\p{Co}|\\p{Cn}|\\p{Cs}|[\\u2028\\u2029]");

    private FileNames() {}

    /** The name as it is kept and shown: Unicode NFC, so that one name has one form. Widths are kept as they were given. */
    public static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** Whether a file may be called so. */
    public static boolean isGood(String name) {
        int length = name.codePointCount(0, name.length());
        return length > 0
                && length <= LONGEST
                && !FORBIDDEN.matcher(name).find()
                && !name.startsWith(".")
                && !name.endsWith(".")
                && name.strip().equals(name);
    }
}
