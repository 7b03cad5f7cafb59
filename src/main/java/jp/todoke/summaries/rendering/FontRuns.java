package jp.todoke.summaries.rendering;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.todoke.summaries.rendering.FontShelf.Family;

/**
 * Divides a text into runs that one family can print. A word goes to another family whole, so that a Belarusian name with ў is not set in
 * two faces. What no family has, and what cannot be seen at all, becomes 〓: a reader must be able to trust that nothing is hidden in the
 * page.
 */
final class FontRuns {
    private final Map<Family, BitSet> coverage;
    private final List<Family> forText;
    private final List<Family> forCode;
    private final Unprintables unprintables;

    /** A piece of text and the family that has all its characters. */
    record Run(Family family, String text) {}

    FontRuns(Map<Family, BitSet> coverage, Locale language, Unprintables unprintables) {
        this.coverage = coverage;
        this.unprintables = unprintables;
        forText = language.getLanguage().equals("en")
                ? List.of(Family.LATIN, Family.JAPANESE)
                : List.of(Family.JAPANESE, Family.LATIN);
        forCode = List.of(Family.MONO, Family.JAPANESE, Family.LATIN);
    }

    /** The family that the style sheet gives to text, or to hashes and addresses. */
    Family usual(boolean code) {
        return (code ? forCode : forText).get(0);
    }

    List<Run> of(String text, boolean code) {
        List<Family> families = code ? forCode : forText;
        Runs runs = new Runs(families.get(0));
        int[] codePoints = text.codePoints().toArray();
        int at = 0;
        while (at < codePoints.length) {
            int end = at;
            while (end < codePoints.length && isOfWord(codePoints[end])) {
                end++;
            }
            if (end > at) {
                addWord(codePoints, at, end, families, runs);
                at = end;
            } else {
                addSingle(codePoints[at], families, runs);
                at++;
            }
        }
        return runs.finished();
    }

    private void addWord(int[] codePoints, int from, int to, List<Family> families, Runs runs) {
        for (Family family : families) {
            if (hasAll(family, codePoints, from, to)) {
                runs.add(family, new String(codePoints, from, to - from));
                return;
            }
        }
        for (int i = from; i < to; i++) {
            addSingle(codePoints[i], families, runs);
        }
    }

    private void addSingle(int codePoint, List<Family> families, Runs runs) {
        if (codePoint == '\n' || codePoint == ' ') {
            runs.add(runs.current(), Character.toString(codePoint));
        } else if (codePoint == '\t') {
            runs.add(runs.current(), "    ");
        } else if (isVariationSelector(codePoint)) {
            // The character before it is printed in the form that the font has.
            unprintables.add(codePoint);
        } else if (isInvisible(codePoint)) {
            addGeta(codePoint, runs);
        } else {
            for (Family family : families) {
                if (has(family, codePoint)) {
                    runs.add(family, Character.toString(codePoint));
                    return;
                }
            }
            if (Character.isSpaceChar(codePoint)) {
                runs.add(runs.current(), " ");
            } else {
                addGeta(codePoint, runs);
            }
        }
    }

    private void addGeta(int codePoint, Runs runs) {
        unprintables.add(codePoint);
        runs.add(Family.JAPANESE, Unprintables.GETA);
    }

    private boolean hasAll(Family family, int[] codePoints, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!has(family, codePoints[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean has(Family family, int codePoint) {
        BitSet covered = coverage.get(family);
        return covered != null && covered.get(codePoint);
    }

    /** Letters that are set in words with spaces between; Japanese text changes its font from one character to the next. */
    private static boolean isOfWord(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case LATIN, CYRILLIC, GREEK, INHERITED -> {
                int type = Character.getType(codePoint);
                yield Character.isLetter(codePoint)
                        || (type == Character.NON_SPACING_MARK && !isVariationSelector(codePoint));
            }
            default -> codePoint >= '0' && codePoint <= '9';
        };
    }

    private static boolean isVariationSelector(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    /**
     * Control and format characters (zero-width ones, those that turn the direction of text round), separators of lines and paragraphs,
     * and code points that mean nothing outside the machine they came from.
     */
    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /** Runs being gathered; neighbours of one family are one run. */
    private static final class Runs {
        private final List<Run> done = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Family family;

        Runs(Family usual) {
            family = usual;
        }

        Family current() {
            return family;
        }

        void add(Family of, String more) {
            if (of != family && !text.isEmpty()) {
                done.add(new Run(family, text.toString()));
                text.setLength(0);
            }
            family = of;
            text.append(more);
        }

        List<Run> finished() {
            if (!text.isEmpty()) {
                done.add(new Run(family, text.toString()));
            }
            return done;
        }
    }
}
