package jp.todoke.platform.wallet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.todoke.platform.text.TextFile;

/**
 * Seed words (BIP-39) within a text of any length. English ones are told from prose by the list of words and by the
 * checksum that the words carry; prose passes by chance in one of many millions. Japanese ones are told by their form: no
 * Japanese prose is a row of twelve hiragana words with spaces between.
 */
final class SeedWords {
    private static final Pattern WORD = Pattern.compile("[a-z]+");
    private static final Pattern GAP = Pattern.compile("[\\s\\d.,;:()\u3000-]{1,6}");
    private static final Pattern HIRAGANA = Pattern.compile("(?:[ぁ-ゖ゙゚]{2,8}[ \u3000\\n]+){11,23}[ぁ-ゖ゙゚]{2,8}");
    private static final int[] COUNTS = {12, 15, 18, 21, 24};
    private static final int FEWEST = 12;
    private static final int BITS = 11;
    private static final Map<String, Integer> ENGLISH = english();

    private SeedWords() {}

    /** Whether the text holds the words of a seed, side by side. */
    static boolean within(String value) {
        if (value.chars().filter(c -> c == ' ' || c == '\n' || c == '\u3000').count() < FEWEST - 1) {
            return false;
        }
        String text = Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (HIRAGANA.matcher(text).find()) {
            return true;
        }
        List<Integer> run = new ArrayList<>();
        int end = 0;
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            boolean near = GAP.matcher(text.substring(end, words.start())).matches();
            Integer index = ENGLISH.get(words.group());
            if (!near || index == null) {
                if (holdsSeed(run)) {
                    return true;
                }
                run.clear();
            }
            if (index != null) {
                run.add(index);
            }
            end = words.end();
        }
        return holdsSeed(run);
    }

    /** A seed may have words of the list before or after it. */
    private static boolean holdsSeed(List<Integer> run) {
        for (int count : COUNTS) {
            for (int from = 0; from + count <= run.size(); from++) {
                if (checks(run.subList(from, from + count))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** BIP-39: eleven bits a word; of 33 bits, the last one is of the SHA-256 of the others. */
    private static boolean checks(List<Integer> words) {
        int bits = words.size() * BITS;
        int checkBits = bits / 33;
        byte[] entropy = new byte[(bits - checkBits) / 8];
        int stated = 0;
        for (int bit = 0; bit < bits; bit++) {
            int one = words.get(bit / BITS) >> BITS - 1 - bit % BITS & 1;
            if (bit < entropy.length * 8) {
                entropy[bit / 8] |= (byte) (one << 7 - bit % 8);
            } else {
                stated = stated << 1 | one;
            }
        }
        return (Digests.sha256(entropy)[0] & 0xff) >> 8 - checkBits == stated;
    }

    private static Map<String, Integer> english() {
        Map<String, Integer> index = new HashMap<>();
        TextFile.read(SeedWords.class, "bip39-english.txt").lines().forEach(word -> index.put(word, index.size()));
        return Map.copyOf(index);
    }
}
