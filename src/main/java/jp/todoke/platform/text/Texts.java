package jp.todoke.platform.text;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All texts of the portal in one language. Each module keeps its own in {@code texts_ja.properties} and
 * {@code texts_en.properties} beside its classes; keys begin with the module's name. Patterns are those of
 * {@link MessageFormat}.
 */
public final class Texts {
    /** Japanese first. */
    public static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    /** The modules that have texts. */
    public static final List<String> MODULES = List.of(
            "platform",
            "access",
            "exchanges",
            "sanctions",
            "notices",
            "filing",
            "triage",
            "summaries",
            "ledger",
            "home");

    private static final Texts JAPANESE = new Texts(Locale.JAPANESE);
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    private final Locale locale;
    private final Map<String, String> patterns = new HashMap<>();

    private Texts(Locale locale) {
        this.locale = locale;
        for (String module : MODULES) {
            try {
                ResourceBundle bundle = ResourceBundle.getBundle(
                        "jp.todoke." + module + ".texts",
                        locale,
                        Texts.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
                for (String key : bundle.keySet()) {
                    patterns.put(key, bundle.getString(key));
                }
            } catch (MissingResourceException moduleWithoutTexts) {
                // A test proves that every module with pages or refusals has both languages.
            }
        }
    }

    /** The texts of this language; anything but English is Japanese. */
    public static Texts of(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : JAPANESE;
    }

    public Locale locale() {
        return locale;
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** All keys, for tests. */
    public Set<String> keys() {
        return Set.copyOf(patterns.keySet());
    }

    /** The pattern of a key as written, for tests. */
    String pattern(String key) {
        return patterns.getOrDefault(key, "");
    }

    /** The text with its arguments in; an unknown key shows itself between question marks. */
    public String get(String key, @Nullable Object... arguments) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            return "?" + key + "?";
        }
        return arguments.length == 0 ? new MessageFormat(pattern, locale).format(null) : format(pattern, arguments);
    }

    private String format(String pattern, @Nullable Object... arguments) {
        @Nullable Object[] shown = arguments.clone();
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] instanceof Instant instant) {
                shown[i] = Dates.of(locale).minute(instant);
            } else if (shown[i] instanceof LocalDate date) {
                shown[i] = Dates.of(locale).day(date);
            }
        }
        return new MessageFormat(pattern, locale).format(shown);
    }
}
