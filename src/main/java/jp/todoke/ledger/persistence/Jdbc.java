package jp.todoke.ledger.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.todoke.platform.database.DatabaseException;
import jp.todoke.platform.database.Rows;

/** SQL on the connection of the running transaction, always with parameters. */
final class Jdbc {

    private final Supplier<Connection> connection;

    Jdbc(Supplier<Connection> connection) {
        this.connection = connection;
    }

    interface Fill {
        void into(PreparedStatement statement) throws SQLException;
    }

    interface FillEach<T> {
        void into(PreparedStatement statement, T value) throws SQLException;
    }

    void change(String sql, Fill fill) {
        try (PreparedStatement statement = connection.get().prepareStatement(sql)) {
            fill.into(statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    <T> void batch(String sql, List<T> values, FillEach<T> fill) {
        try (PreparedStatement statement = connection.get().prepareStatement(sql)) {
            for (T value : values) {
                fill.into(statement, value);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    <T> Optional<T> one(String sql, Rows.Mapper<T> mapper, Object... parameters) {
        return list(sql, mapper, parameters).stream().findFirst();
    }

    <T> List<T> list(String sql, Rows.Mapper<T> mapper, Object... parameters) {
        try (PreparedStatement statement = connection.get().prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(
                        i + 1, parameters[i], parameters[i] instanceof String ? Types.VARCHAR : Types.BIGINT);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(mapper.map(rows));
                }
                return result;
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
