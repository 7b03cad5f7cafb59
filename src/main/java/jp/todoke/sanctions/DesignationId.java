package jp.todoke.sanctions;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * Names one listed person or body for as long as it is listed: the measure and the list's number in it, for example
 * {@code MOF-RU-PERSONS-38}. The Ministry of Finance gives no identifier of its own; measure and number (告示番号) do not
 * change when a name is corrected in place.
 *
 * @param value the whole text
 */
public record DesignationId(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9-]{2,60}-[0-9A-Za-z.]{1,16}");

    public DesignationId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a designation id");
        }
    }

    public static DesignationId of(String list, String measure, String number) {
        return new DesignationId(list + "-" + measure + "-" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
