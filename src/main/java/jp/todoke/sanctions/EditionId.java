package jp.todoke.sanctions;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Names one edition of one list: the list's id, a hyphen and the notice date, for example {@code MOF-2022-03-08}.
 *
 * @param value the whole text
 */
public record EditionId(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2,16}-\\d{4}-\\d{2}-\\d{2}");

    public EditionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an edition id");
        }
    }

    public static EditionId of(String list, LocalDate noticeDate) {
        return new EditionId(list + "-" + noticeDate);
    }

    /** Returns the id of the list, for example {@code MOF}. */
    public String list() {
        return value.substring(0, value.length() - 11);
    }

    /** Returns the civil date (Japan) of the notice that made the edition. */
    public LocalDate noticeDate() {
        return LocalDate.parse(value.substring(value.length() - 10));
    }

    @Override
    public String toString() {
        return value;
    }
}
