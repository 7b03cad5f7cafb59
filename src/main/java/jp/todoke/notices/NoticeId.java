package jp.todoke.notices;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A notice's number: its date, for example {@code 2022-03-08}; a second notice of the same day ends in {@code -2}. It stands
 * in addresses of pages and of the API and never changes.
 *
 * @param value the whole text
 */
public record NoticeId(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(-[2-9])?");

    public NoticeId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a notice id");
        }
    }

    /** Reads what a caller gave; empty where it cannot be the number of a notice. */
    public static Optional<NoticeId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new NoticeId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
