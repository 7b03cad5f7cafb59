package jp.todoke.platform.database;

import java.io.Serial;
import java.sql.SQLException;

/** The database said no; carries the SQL state only, since its message may quote a row. */
public class DatabaseException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String sqlState;

    public DatabaseException(SQLException cause) {
        super("SQL state " + cause.getSQLState(), cause);
        sqlState = cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    /** SQLSTATE, such as {@code 23505} for a unique violation. */
    public String sqlState() {
        return sqlState;
    }
}
