package jp.todoke.exchanges;

import java.io.Serializable;
import java.util.regex.Pattern;

/** Id of an exchange: bureau and registration number, such as {@code kanto-00901}. */
public record ExchangeId(String value) implements Serializable, Comparable<ExchangeId> {
    private static final Pattern FORM = Pattern.compile("[a-z]+-[0-9]{5}");

    public ExchangeId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an exchange id");
        }
    }

    @Override
    public int compareTo(ExchangeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
