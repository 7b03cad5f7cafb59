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

    DatabaseAway(Throwable cause) {
        super(reason(cause), cause);
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
     * By SQLSTATE (PostgreSQL, appendix A): 08 connection, 53 resources (disk full, too many connections), 57P shut down,
     * 58 the system around it. The server's pool says its own refusals in words only.
     */
    private static boolean isAway(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null) {
            String message = sql.getMessage();
            return message != null && message.startsWith("Error in allocating a connection");
        }
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P") || state.startsWith("58");
    }

    /** For the log: a message of the server may quote a row, so only its state. */
    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return "SQL state " + sql.getSQLState();
            }
        }
        return failure.getClass().getSimpleName();
    }
}
