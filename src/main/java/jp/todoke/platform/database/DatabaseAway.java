package jp.todoke.platform.database;

import java.io.Serial;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The database cannot do anything for anybody at the moment: not reached, shut down, out of connections, out of disk. What
 * was asked was not done, or it is not known to have been; asking again later is right.
 */
public class DatabaseAway extends RuntimeException {
    /** So many seconds a caller is told to wait. */
    public static final int RETRY_AFTER = 10;

    @Serial
    private static final long serialVersionUID = 1L;

    /** Of the server's pool, which has no states. */
    private static final String BUSY = "busy";

    private static final String DISK_FULL = "53100";
    /** A question was ended by the time limit of {@link PortalDatabase}. */
    private static final String TOO_LONG = "57014";

    private final String state;

    DatabaseAway(Throwable cause) {
        super(reason(cause), cause);
        state = state(cause);
    }

    /** What it is in one sentence, for who runs the portal. */
    public String inWords() {
        return switch (state) {
            case DISK_FULL -> "The database's disk is full: nothing can be stored.";
            case TOO_LONG -> "The database takes too long.";
            case BUSY -> "All connections to the database are busy.";
            default -> "The database cannot be reached or has stopped.";
        };
    }

    /** Whether this failure, or what caused it, is of that kind. */
    public static boolean isCauseOf(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseAway || cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    /**
     * By SQLSTATE (PostgreSQL, appendix A): 08 connection, 53 resources (disk full, too many connections), 57014 the time
     * limit, 57P shut down, 58 the system around it. The server's pool says its own refusals in words only.
     */
    private static boolean isAway(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null) {
            String message = sql.getMessage();
            return message != null && message.startsWith("Error in allocating a connection");
        }
        return state.equals(TOO_LONG)
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || state.startsWith("58");
    }

    /** For the log: a message of the server may quote a row, so only its state. */
    private static String reason(Throwable failure) {
        String state = state(failure);
        return state.isEmpty() ? failure.getClass().getSimpleName() : "SQL state " + state;
    }

    private static String state(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
            String message = cause.getMessage();
            if (message != null && message.contains("max-pool-size")) {
                return BUSY;
            }
        }
        return "";
    }
}
