package jp.todoke.filing.web;

import java.util.Locale;
import java.util.Set;
import jp.todoke.filing.FilingRow;
import jp.todoke.platform.text.NameFold;
import org.jspecify.annotations.Nullable;

/**
 * Why a filing was found, in three pieces so that a page can mark the middle one.
 *
 * @param kind what was found, as {@link FilingRow.Found#kind}
 * @param before what stands before the part that was looked for
 * @param hit what was looked for
 * @param after what follows it
 */
public record FoundWords(String kind, String before, String hit, String after) {
    static @Nullable FoundWords of(FilingRow.@Nullable Found found, String search) {
        if (found == null) {
            return null;
        }
        // Wallets and transaction ids are kept after their network.
        String value = found.value().substring(found.value().lastIndexOf(' ') + 1);
        Set<String> looked = found.kind().equals("NAME") ? NameFold.variants(search) : Set.of(search);
        for (String part : looked) {
            int at = value.toLowerCase(Locale.ROOT).indexOf(part.toLowerCase(Locale.ROOT));
            if (at >= 0 && at + part.length() <= value.length()) {
                return new FoundWords(
                        found.kind(),
                        value.substring(0, at),
                        value.substring(at, at + part.length()),
                        value.substring(at + part.length()));
            }
        }
        return new FoundWords(found.kind(), "", value, "");
    }

    /** Text key of what was found. */
    public String label() {
        return "filing.page.list.found." + kind;
    }
}
