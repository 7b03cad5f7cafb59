package jp.todoke.filing;

import java.io.Serializable;

/** Id of a filing, from draft to closed. People read the receipt number or their own reference instead. */
public record FilingId(long value) implements Serializable {
    /** What is not stored yet has no id. */
    public static final FilingId NONE = new FilingId(0);

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
