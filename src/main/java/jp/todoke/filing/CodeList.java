package jp.todoke.filing;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A list of codes with their words.
 *
 * @param id such as {@code URGENCY}
 * @param ja name of the list in Japanese
 * @param en name of the list in English
 */
public record CodeList(String id, String ja, String en, List<Code> codes) {

    /**
     * One code.
     *
     * @param group code of the group it belongs to, empty where the list has no groups
     */
    public record Code(String code, String ja, String en, String group) {
        public String label(Locale locale) {
            return locale.getLanguage().equals("en") ? en : ja;
        }
    }

    public CodeList {
        codes = List.copyOf(codes);
    }

    public Optional<Code> code(String code) {
        for (Code known : codes) {
            if (known.code().equals(code)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    public boolean has(String code) {
        return code(code).isPresent();
    }

    /** The word for a code; an unknown code shows itself. */
    public String label(String code, Locale locale) {
        return code(code).map(c -> c.label(locale)).orElse(code);
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? en : ja;
    }

    /** Codes whose code, Japanese or English word holds the text; code matches first. Width and case are ignored. */
    public List<Code> search(String text) {
        String wanted = fold(text);
        Map<Code, Boolean> found = new LinkedHashMap<>();
        codes.stream().filter(c -> fold(c.code()).startsWith(wanted)).forEach(c -> found.put(c, true));
        codes.stream()
                .filter(c -> fold(c.ja()).contains(wanted) || fold(c.en()).contains(wanted))
                .forEach(c -> found.put(c, true));
        return List.copyOf(found.keySet());
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
