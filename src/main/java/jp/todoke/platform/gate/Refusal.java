package jp.todoke.platform.gate;

import java.io.Serial;
import java.util.List;

/**
 * A use case says no, with a reason: a text key (shown to the person in their language, written to the ledger as a code)
 * and its arguments. Arguments are ids, counts, times and people's display names, never content.
 */
public class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String key;
    private final transient List<Object> arguments;

    /** What kind of no; the number is the HTTP status (RFC 9110). */
    public enum Kind {
        MALFORMED(400),
        UNKNOWN_CALLER(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        STALE(412),
        TOO_LARGE(413),
        WRONG_TYPE(415),
        INVALID(422),
        PRECONDITION_REQUIRED(428),
        TOO_MANY(429),
        /** Nothing is wrong with what was asked; first argument: seconds after which to ask again. */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    public Refusal(Kind kind, String key, Object... arguments) {
        super(kind + " " + key);
        this.kind = kind;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public static Refusal forbidden(String key, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, key, arguments);
    }

    /** Not there, or not this caller's: nobody learns which. */
    public static Refusal notFound(String key, Object... arguments) {
        return new Refusal(Kind.NOT_FOUND, key, arguments);
    }

    public static Refusal conflict(String key, Object... arguments) {
        return new Refusal(Kind.CONFLICT, key, arguments);
    }

    public static Refusal invalid(String key, Object... arguments) {
        return new Refusal(Kind.INVALID, key, arguments);
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.toArray();
    }
}
