package jp.todoke.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One question to the database with no transaction around it: one way there and back instead of four. Only for what stands
 * before the gate and is asked with every request; no scope is set, so it sees only what a function of the database itself
 * lets out.
 */
@ApplicationScoped
public class LoneQuery {
    @Resource(lookup = "java:app/jdbc/todoke")
    DataSource source;

    /**
     * The one row of the answer, if there is any.
     *
     * @throws DatabaseAway where the database can do nothing at the moment
     */
    public <T> Optional<T> one(String sql, Rows.Mapper<T> mapper, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            Rows.fill(statement, parameters);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(mapper.map(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            if (DatabaseAway.isCauseOf(e)) {
                throw new DatabaseAway(e);
            }
            throw new DatabaseException(e);
        }
    }
}
